package io.github.awsession.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/** Represents a clock that a test moves. */
public final class MovingClock extends UtcClock {
    public static final Instant START = Instant.parse("2026-01-02T03:04:05.678Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);

    public void pass(Duration duration) {
        now.updateAndGet(moment -> moment.plus(duration));
    }

    public void passSeconds(double seconds) {
        pass(Duration.ofMillis(Math.round(seconds * 1000)));
    }

    @Override
    public Instant instant() {
        return now.get();
    }
}
