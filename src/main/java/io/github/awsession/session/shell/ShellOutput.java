package io.github.awsession.session.shell;

import io.github.awsession.environment.Streams;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Writes to standard output and standard error what arrives, each message at once, on a thread of
 * its own: a reader who takes his time must not keep the channel from going on.
 */
final class ShellOutput implements Runnable {
    private static final int MOST = 1 << 20;

    private final Streams streams;
    private final Listener listener;
    private Queue<Piece> waiting = new ArrayDeque<>();
    private int held;
    private boolean begun;
    private boolean ending;
    private boolean refused;
    private @Nullable IOException problem;

    /** Is told what happens, on the thread that writes. */
    interface Listener {
        /** The first output has been written. */
        void begun();

        /** There is room again, after a payload was not taken. */
        void room();

        /** All output has been written, or no more can be. */
        void over();
    }

    /** Is what one message carried. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Piece(boolean error, byte[] bytes) {}

    ShellOutput(Streams streams, Listener listener) {
        this.streams = streams;
        this.listener = listener;
    }

    /** Writes bytes, or keeps them to be written; returns false when there are too many already. */
    boolean take(boolean error, byte[] bytes) {
        return isDirect(error) ? writeDirectly(bytes) : keep(error, bytes);
    }

    /**
     * Returns whether nothing stands between new bytes and the terminal. To wake up another thread
     * for them would take longer than to write them. A terminal takes them at once, or is about to
     * go away.
     */
    private synchronized boolean isDirect(boolean error) {
        return begun && !error && held == 0 && problem == null && streams.outTerminal();
    }

    private boolean writeDirectly(byte[] bytes) {
        try {
            streams.out().write(bytes);
            streams.out().flush();
        } catch (IOException failure) {
            give(failure);
            finish();
        }
        return true;
    }

    private synchronized boolean keep(boolean error, byte[] bytes) {
        if (problem != null || bytes.length == 0) {
            return true;
        }
        if (held > 0 && held + bytes.length > MOST) {
            refused = true;
            return false;
        }
        held += bytes.length;
        waiting.add(new Piece(error, bytes));
        notifyAll();
        return true;
    }

    /** Announces that nothing more comes. */
    synchronized void finish() {
        ending = true;
        notifyAll();
    }

    /** Returns why standard output could not be written, if so. */
    synchronized @Nullable IOException problem() {
        return problem;
    }

    @Override
    public void run() {
        try {
            for (Queue<Piece> pieces = next(); !pieces.isEmpty(); pieces = next()) {
                for (Piece piece : pieces) {
                    write(piece);
                    if (begins()) {
                        listener.begun();
                    }
                }
            }
        } catch (InterruptedException _) {
            // The session is over.
        } catch (IOException failure) {
            give(failure);
        }
        listener.over();
    }

    private synchronized boolean begins() {
        boolean first = !begun;
        begun = true;
        return first;
    }

    /** Waits for output; returns nothing when nothing more comes. */
    private synchronized Queue<Piece> next() throws InterruptedException {
        while (waiting.isEmpty() && !ending) {
            wait();
        }
        Queue<Piece> pieces = waiting;
        waiting = new ArrayDeque<>();
        return pieces;
    }

    private void write(Piece piece) throws IOException {
        if (piece.error()) {
            writeError(piece.bytes());
        } else {
            streams.out().write(piece.bytes());
            streams.out().flush();
        }
        if (makesRoom(piece.bytes().length)) {
            listener.room();
        }
    }

    /** Returns whether somebody should be told that there is room now. */
    private synchronized boolean makesRoom(int bytes) {
        held -= bytes;
        boolean told = refused && held < MOST / 2;
        refused &= !told;
        return told;
    }

    /** Writes to standard error, which nobody has to read. */
    private void writeError(byte[] bytes) {
        try {
            streams.err().write(bytes);
            streams.err().flush();
        } catch (IOException _) {
            // Standard error is closed, and standard output goes on.
        }
    }

    private synchronized void give(IOException failure) {
        problem = failure;
        waiting.clear();
    }
}
