package io.github.awsession.datachannel.mux;

import java.util.concurrent.locks.ReentrantLock;

/**
 * Writes frames. Each stream writes one frame and then waits for its next turn behind the others,
 * so that a long upload delays the few bytes of another stream by one frame at most.
 */
final class FrameWriter {
    /** The data of a frame that both official sides send at most. */
    static final int MAX_DATA = 32_768;

    /** Is the sending side of one stream. */
    static final class Lane {
        private final long id;
        private volatile boolean finished;

        Lane(long id) {
            this.id = id;
        }

        long id() {
            return id;
        }

        /** Returns whether FIN was sent. */
        boolean isFinished() {
            return finished;
        }
    }

    private final MuxSink sink;

    /** Is fair: the thread that has waited longest is next. */
    private final ReentrantLock turn = new ReentrantLock(true);

    private final byte[] frame = new byte[FrameReader.HEADER + MAX_DATA];
    private volatile boolean closed;

    FrameWriter(MuxSink sink) {
        this.sink = sink;
    }

    void open(Lane lane) throws InterruptedException {
        turn.lockInterruptibly();
        try {
            send(FrameReader.SYN, lane.id, 0);
        } finally {
            turn.unlock();
        }
    }

    /** Sends at most {@link #MAX_DATA} bytes; returns false after FIN, which nothing may follow. */
    boolean data(Lane lane, byte[] bytes, int offset, int length) throws InterruptedException {
        turn.lockInterruptibly();
        try {
            if (lane.finished || closed) {
                return false;
            }
            System.arraycopy(bytes, offset, frame, FrameReader.HEADER, length);
            send(FrameReader.PSH, lane.id, length);
            return true;
        } finally {
            turn.unlock();
        }
    }

    /** Sends FIN once, behind the data that were sent. */
    void finish(Lane lane) throws InterruptedException {
        turn.lockInterruptibly();
        try {
            if (!lane.finished) {
                lane.finished = true;
                send(FrameReader.FIN, lane.id, 0);
            }
        } finally {
            turn.unlock();
        }
    }

    void keepAlive() throws InterruptedException {
        turn.lockInterruptibly();
        try {
            send(FrameReader.NOP, 0, 0);
        } finally {
            turn.unlock();
        }
    }

    /** Sends nothing from now on. */
    void close() {
        closed = true;
    }

    private void send(int command, long id, int length) throws InterruptedException {
        if (closed) {
            return;
        }
        frame[0] = FrameReader.VERSION;
        frame[1] = (byte) command;
        number(2, 2, length);
        number(4, 4, id);
        sink.write(frame, 0, FrameReader.HEADER + length);
    }

    private void number(int offset, int length, long value) {
        for (int next = 0; next < length; next++) {
            frame[offset + next] = (byte) (value >>> (Byte.SIZE * next));
        }
    }
}
