package io.github.awsession.session.shell;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;

/** Reads standard input until its end, or until the thread is interrupted. */
final class ShellInput implements Runnable {
    private static final int READ = 16 * 1024;

    private final Source source;
    private final Sink sink;

    /** Gets what is read. */
    interface Sink {
        /** Gets bytes, which change after this returns. */
        void read(byte[] bytes, int length) throws InterruptedException;

        /** The input has ended, or failed. */
        void end();
    }

    /** Reads bytes into an array. */
    private interface Source {
        int read(byte[] bytes) throws IOException;
    }

    ShellInput(InputStream in, Sink sink) {
        this.source = source(in);
        this.sink = sink;
    }

    /**
     * Returns a source that an interrupt ends. A file's stream would go on waiting for a key, and
     * Java waits 300 ms at its exit for a thread that does.
     */
    private static Source source(InputStream in) {
        if (in instanceof FileInputStream file) {
            ReadableByteChannel channel = file.getChannel();
            return bytes -> channel.read(ByteBuffer.wrap(bytes));
        }
        return in::read;
    }

    @Override
    public void run() {
        byte[] bytes = new byte[READ];
        try {
            while (true) {
                int length = next(bytes);
                if (length < 0) {
                    break;
                }
                sink.read(bytes, length);
            }
            if (!Thread.currentThread().isInterrupted()) {
                sink.end();
            }
        } catch (InterruptedException _) {
            // The session is over.
        }
    }

    private int next(byte[] bytes) {
        try {
            return source.read(bytes);
        } catch (IOException _) {
            return -1;
        }
    }
}
