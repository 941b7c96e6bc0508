package io.github.awsession.session.port;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Writes payloads to a local program on a thread of its own, so that the thread which reads the
 * session waits only when the program takes too little.
 */
final class LocalOutput {
    /** The bytes that wait at most for the program. */
    private static final int LIMIT = 4 * 1024 * 1024;

    private static final int BUFFER = 32 * 1024;

    /**
     * The pieces of a quiet time: quiet is what had no byte in this many pieces one after another.
     */
    private static final int QUIET_PIECES = 4;

    /** Writes to the program. */
    @FunctionalInterface
    interface Target {
        void write(byte[] bytes, int offset, int length) throws IOException;
    }

    private final Target target;
    private final Runnable broken;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition filled = lock.newCondition();
    private final Condition drained = lock.newCondition();
    private final Condition over = lock.newCondition();
    private final ArrayDeque<byte[]> payloads = new ArrayDeque<>();
    private final Thread thread;
    private long size;
    private long arrivals;
    private boolean writing;
    private boolean gone;
    private boolean finished;

    /**
     * Makes an output that writes nothing yet.
     *
     * @param broken runs when the program cannot be written to any more
     */
    LocalOutput(String name, Target target, Runnable broken) {
        this.target = target;
        this.broken = broken;
        this.thread = Thread.ofVirtual().name(name).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** Takes a payload; waits while too much is waiting. What comes after the end is dropped. */
    void put(byte[] payload) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!gone && size > 0 && size + payload.length > LIMIT) {
                drained.await();
            }
            if (!gone && payload.length > 0) {
                payloads.addLast(payload);
                size += payload.length;
                arrivals++;
                filled.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        byte[] buffer = new byte[BUFFER];
        try {
            for (int length = fill(buffer); length >= 0; length = fill(buffer)) {
                target.write(buffer, 0, length);
            }
        } catch (IOException _) {
            close();
            broken.run();
        } catch (InterruptedException _) {
            close();
        }
    }

    /** Moves payloads into the buffer, and waits for the first; returns -1 behind the last one. */
    private int fill(byte[] buffer) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            writing = false;
            while (payloads.isEmpty()) {
                if (gone || finished) {
                    return -1;
                }
                filled.await();
            }
            int length = 0;
            while (length < buffer.length && !payloads.isEmpty()) {
                length += move(buffer, length);
            }
            size -= length;
            writing = true;
            drained.signal();
            return length;
        } finally {
            lock.unlock();
        }
    }

    private int move(byte[] buffer, int offset) {
        byte[] payload = payloads.removeFirst();
        int part = Math.min(payload.length, buffer.length - offset);
        System.arraycopy(payload, 0, buffer, offset, part);
        if (part < payload.length) {
            byte[] rest = new byte[payload.length - part];
            System.arraycopy(payload, part, rest, 0, rest.length);
            payloads.addFirst(rest);
        }
        return part;
    }

    /** Waits until nothing has come and nothing has waited for a while, or the program is gone. */
    void awaitQuiet(Duration quiet) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long piece = quiet.toNanos() / QUIET_PIECES;
            long seen = arrivals;
            int pieces = 0;
            while (!gone && pieces < QUIET_PIECES) {
                if (over.awaitNanos(piece) > 0) {
                    continue;
                }
                boolean isQuiet = seen == arrivals && payloads.isEmpty() && !writing;
                pieces = isQuiet ? pieces + 1 : 0;
                seen = arrivals;
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * Writes what has come, and waits until that is done.
     *
     * @param patience how long the program may take nothing meanwhile
     */
    void finish(Duration patience) throws InterruptedException {
        long before = Long.MAX_VALUE;
        for (long left = finished(); left < before; left = finished()) {
            before = left;
            if (thread.join(patience)) {
                return;
            }
        }
    }

    /** Notes that nothing more comes; returns the number of bytes that wait. */
    private long finished() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            finished = true;
            filled.signalAll();
            return size;
        } finally {
            lock.unlock();
        }
    }

    /** Drops what has come and what still comes. */
    void close() {
        lock.lock();
        try {
            gone = true;
            payloads.clear();
            size = 0;
            filled.signalAll();
            drained.signalAll();
            over.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
