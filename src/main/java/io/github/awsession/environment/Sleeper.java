package io.github.awsession.environment;

import java.time.Duration;

/** Waits for a duration, and measures how much time passes. */
@FunctionalInterface
public interface Sleeper {
    /** Waits for the duration; an interrupt ends the wait early. */
    void sleep(Duration duration) throws InterruptedException;

    /**
     * Returns the time since a moment that stays the same in this process. Timeouts count with it,
     * because a clock may be set while they run.
     */
    default Duration passed() {
        return Duration.ofNanos(System.nanoTime());
    }
}
