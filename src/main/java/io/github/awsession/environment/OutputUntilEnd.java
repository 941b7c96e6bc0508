package io.github.awsession.environment;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * Keeps a thread from writing once a signal is ending the process: the thread's work has been cut
 * short, and what it would say about that is of no use. Other threads may still write.
 */
public final class OutputUntilEnd extends OutputStream {
    private final OutputStream out;
    private final Thread worker;
    private final AtomicBoolean ending;

    /**
     * Makes a stream that stops a thread which writes to it.
     *
     * @param worker the thread to stop
     * @param ending becomes true when a signal is ending the process
     */
    public OutputUntilEnd(OutputStream out, Thread worker, AtomicBoolean ending) {
        this.out = out;
        this.worker = worker;
        this.ending = ending;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        awaitEnd();
        out.write(bytes, offset, length);
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private void awaitEnd() {
        while (ending.get() && Thread.currentThread() == worker) {
            LockSupport.park(this);
            // An interrupt would keep the thread from waiting.
            var _ = Thread.interrupted();
        }
    }
}
