package io.github.awsession.waiting;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Calculates the time until the next poll: at first about a second, then ever longer up to the
 * waiter's own interval; longer still while the service throttles requests. Up to half of it is
 * randomly added or subtracted, so that many waits that began together do not poll together.
 */
final class PollInterval {
    private static final double FIRST_MILLISECONDS = 1000;
    private static final double GROWTH = 1.5;
    private static final double RETREAT = 2;
    private static final double LONGEST_RETREAT = 30_000;

    private final RandomGenerator random;
    private final double longest;
    private final WaitLimits limits;
    private double average = FIRST_MILLISECONDS;

    PollInterval(Waiter waiter, WaitLimits limits, RandomGenerator random) {
        this.limits = limits;
        this.random = random;
        this.longest = waiter.interval().toMillis();
    }

    Duration next(boolean throttled) {
        if (limits.delay().isPresent()) {
            return limits.delay().get();
        }
        if (throttled) {
            average = Math.min(average * RETREAT, LONGEST_RETREAT);
        }
        Duration delay = Duration.ofMillis((long) (average * (0.5 + random.nextDouble())));
        average = Math.max(Math.min(average * GROWTH, longest), throttled ? average : 0);
        return delay;
    }
}
