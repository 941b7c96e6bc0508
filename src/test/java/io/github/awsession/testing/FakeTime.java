package io.github.awsession.testing;

import io.github.awsession.environment.Sleeper;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Represents a clock that moves only when code sleeps, and may be set meanwhile. */
public final class FakeTime extends UtcClock implements Sleeper {
    private final List<Duration> sleeps = new ArrayList<>();
    private Instant now = Instant.parse("2020-01-01T00:00:00Z");
    private int sleepsLeft = Integer.MAX_VALUE;

    /** Interrupts the sleep that follows this number of sleeps. */
    public synchronized FakeTime interruptedAfter(int count) {
        sleepsLeft = count;
        return this;
    }

    public synchronized List<Duration> sleeps() {
        return List.copyOf(sleeps);
    }

    public synchronized Duration slept() {
        return sleeps.stream().reduce(Duration.ZERO, Duration::plus);
    }

    @Override
    public synchronized void sleep(Duration duration) throws InterruptedException {
        if (sleepsLeft-- == 0) {
            throw new InterruptedException();
        }
        sleeps.add(duration);
        now = now.plus(duration);
    }

    /** Returns the time that code has slept, whatever the clock shows. */
    @Override
    public synchronized Duration passed() {
        return slept();
    }

    /** Sets the clock forward, or back by a negative duration. */
    public synchronized void set(Duration forward) {
        now = now.plus(forward);
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }
}
