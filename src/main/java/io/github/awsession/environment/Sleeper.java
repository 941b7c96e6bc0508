package io.github.awsession.environment;

import java.time.Duration;

/** Waits. */
@FunctionalInterface
public interface Sleeper {
    /** Returns after this time; an interrupt ends the wait early. */
    void sleep(Duration duration) throws InterruptedException;
}
