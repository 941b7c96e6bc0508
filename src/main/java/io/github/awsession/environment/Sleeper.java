package io.github.awsession.environment;

import java.time.Duration;

/** Lets time pass. */
@FunctionalInterface
public interface Sleeper {
    /** Returns after that time; an interrupt ends it early. */
    void sleep(Duration duration) throws InterruptedException;
}
