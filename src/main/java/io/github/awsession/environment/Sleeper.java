package io.github.awsession.environment;

import java.time.Duration;

/** Waits for a duration. */
@FunctionalInterface
public interface Sleeper {
    /** Waits for the duration; an interrupt ends the wait early. */
    void sleep(Duration duration) throws InterruptedException;
}
