package io.github.awsession.environment.signal;

import io.github.awsession.environment.AtExit;
import io.github.awsession.environment.Streams;

import java.util.function.Supplier;

/**
 * Writes a text to standard error when a signal ends the process while an instance is open. Nothing
 * is written when it is closed in time, and nothing can be written when the process is killed.
 */
public final class LastWords implements AutoCloseable {
    private final AtExit atExit;

    private LastWords(AtExit atExit) {
        this.atExit = atExit;
    }

    /** Keeps a text ready from now on. */
    public static LastWords of(Streams streams, String words) {
        return of(streams, () -> words);
    }

    /** Keeps a text ready from now on that is made when it is needed, on another thread. */
    public static LastWords of(Streams streams, Supplier<String> words) {
        return new LastWords(AtExit.run(() -> streams.tell(words.get())));
    }

    @Override
    public void close() {
        atExit.close();
    }
}
