package io.github.awsession.environment.signal;

import java.util.List;
import java.util.OptionalInt;

/**
 * Hears the signals by which a terminal, or a shell with jobs, tells a program that it has another
 * size, is to be stopped or goes on. The signals are noted by the system, because Java hears none
 * when it leaves signals alone ({@code -Xrs}).
 */
public final class TerminalSignals implements AutoCloseable {
    private static final long BEAT_MILLIS = 20;

    private final NativeSignals signals = new NativeSignals();
    private final Posix posix = new Posix();
    private final OptionalInt resize = JavaSignals.number("WINCH");
    private final OptionalInt stop = JavaSignals.number("TSTP");
    private final OptionalInt goOn = JavaSignals.number("CONT");
    private final OptionalInt halt = JavaSignals.number("STOP");
    private final Listener listener;
    private final Thread thread;
    private boolean closed;

    /** Is told what happens, on a thread of its own, and may take its time. */
    public interface Listener {
        /** The terminal may have another size. */
        void resized();

        /** The process stops as soon as this returns. */
        void stopping();

        /** The process was stopped and goes on. */
        void continued();
    }

    private TerminalSignals(Listener listener) {
        this.listener = listener;
        // A process that goes on learns of both at once, and its terminal's modes come first.
        List.of("CONT", "WINCH", "TSTP").forEach(signals::note);
        thread = Thread.ofPlatform().daemon().name("terminal").start(this::watch);
    }

    /** Starts to listen. */
    public static TerminalSignals tell(Listener listener) {
        return new TerminalSignals(listener);
    }

    private void watch() {
        try {
            while (true) {
                for (int signal : noted()) {
                    arrived(signal);
                }
                Thread.sleep(BEAT_MILLIS);
            }
        } catch (InterruptedException _) {
            // Nobody listens any more.
        }
    }

    private synchronized List<Integer> noted() {
        return closed ? List.of() : signals.noted();
    }

    private void arrived(int signal) {
        if (is(signal, resize)) {
            listener.resized();
        } else if (is(signal, goOn)) {
            listener.continued();
        } else if (is(signal, stop)) {
            listener.stopping();
            halt.ifPresent(number -> posix.send(number, ProcessHandle.current().pid()));
        }
    }

    private static boolean is(int signal, OptionalInt one) {
        return one.isPresent() && one.getAsInt() == signal;
    }

    @Override
    public void close() {
        synchronized (this) {
            if (!closed) {
                closed = true;
                signals.close();
            }
        }
        thread.interrupt();
    }
}
