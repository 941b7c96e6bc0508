package io.github.awsession.environment.signal;

import io.github.awsession.error.GeneralException;

import java.util.List;

/**
 * Watches for the signals that end a process unless it handles them, and for the end of the parent
 * process, on a thread that exists from the beginning: when a signal arrives, no thread may be
 * left.
 */
final class SignalWatch implements AutoCloseable {
    private static final long BEAT_MILLIS = 25;

    /** A signal that the system does not have is left out. */
    private static final List<String> ENDING =
            List.of(
                    "HUP", "INT", "QUIT", "ABRT", "ALRM", "TERM", "USR1", "XCPU", "VTALRM", "PROF",
                    "IO", "PWR", "STKFLT", "SYS");

    private static final List<String> KEYS = List.of("INT", "QUIT");

    private final NativeSignals signals = new NativeSignals();
    private final Posix posix;
    private final int parent;
    private final Listener listener;
    private final Thread thread;
    private boolean closed;
    private boolean orphaned;

    /** Is told what happens, on the thread of the watch. */
    interface Listener {
        /** A signal with this number has arrived. */
        void arrived(int signal);

        /** The parent process has ended. */
        void orphaned();

        /** A fraction of a second has passed. */
        void passed();
    }

    /**
     * Starts to watch.
     *
     * @param parent the process that started this one
     * @param keys whether to watch for the keys Ctrl-C and Ctrl-\ even if their signals are ignored
     * @throws GeneralException when there is no thread for it
     */
    SignalWatch(Posix posix, int parent, boolean keys, Listener listener) {
        this.posix = posix;
        this.parent = parent;
        this.listener = listener;
        this.thread = Thread.ofPlatform().daemon().name("signals").unstarted(this::watch);
        ENDING.forEach(signals::note);
        if (keys) {
            KEYS.forEach(signals::noteAlways);
        }
        try {
            thread.start();
        } catch (OutOfMemoryError none) {
            signals.close();
            throw new GeneralException("Cannot watch for signals: " + none.getMessage());
        }
    }

    private void watch() {
        while (true) {
            try {
                if (!look()) {
                    return;
                }
                Thread.sleep(BEAT_MILLIS);
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException | Error _) {
                // Whatever failed once, the next signal must be heard.
            }
        }
    }

    /** Tells what has happened until now; returns false when nobody wants to know any more. */
    private synchronized boolean look() {
        if (closed) {
            return false;
        }
        signals.noted().forEach(listener::arrived);
        if (!orphaned && posix.parent() != parent) {
            orphaned = true;
            listener.orphaned();
        }
        listener.passed();
        return true;
    }

    /** Stops, after a last look. */
    @Override
    public synchronized void close() {
        var _ = look();
        closed = true;
        signals.close();
    }
}
