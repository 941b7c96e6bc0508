package io.github.awsession.environment.signal;

import io.github.awsession.environment.Streams;

/**
 * Writes a text to standard error when a signal ends the process while an instance is open. Nothing
 * is written when it is closed in time, and nothing can be written when the process is killed.
 */
public final class LastWords implements AutoCloseable {
    private final Thread atExit;

    private LastWords(Thread atExit) {
        this.atExit = atExit;
    }

    /** Keeps a text ready from now on. */
    public static LastWords of(Streams streams, String words) {
        Thread atExit = Thread.ofPlatform().unstarted(() -> streams.tell(words));
        Runtime.getRuntime().addShutdownHook(atExit);
        return new LastWords(atExit);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException _) {
            // The process is ending already, and the text is being written.
        }
    }
}
