package io.github.awsession.emulator.fault;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Limits the rate of requests by a bucket that fills up steadily and holds the requests of one
 * second.
 */
final class RequestRate {
    private static final double NANOS_PER_SECOND = 1e9;

    private final double perSecond;
    private final Clock clock;
    private Instant filled;
    private double left;

    RequestRate(double perSecond, Clock clock) {
        this.perSecond = perSecond;
        this.clock = clock;
        this.filled = clock.instant();
        this.left = perSecond;
    }

    /** Returns whether one more request may be served now. */
    synchronized boolean take() {
        Instant now = clock.instant();
        double seconds = Duration.between(filled, now).toNanos() / NANOS_PER_SECOND;
        left = Math.min(perSecond, left + Math.max(0, seconds) * perSecond);
        filled = now;
        if (left < 1) {
            return false;
        }
        left--;
        return true;
    }
}
