package io.github.awsession.waiting;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Limits a wait. There is one poll whatever the limits are.
 *
 * @param delay the time between two polls; without it, the time grows from a second to the waiter's
 *     interval and is jittered
 * @param maxAttempts the greatest number of polls
 * @param timeout the longest duration of the wait; without it, the waiter's own timeout counts, or
 *     none where the number of polls is limited
 */
public record WaitLimits(
        Optional<Duration> delay, OptionalLong maxAttempts, Optional<Duration> timeout) {
    /** Holds the limits that leave everything to the waiter. */
    public static final WaitLimits USUAL =
            new WaitLimits(Optional.empty(), OptionalLong.empty(), Optional.empty());

    /** Returns limits with the usual interval and a timeout. */
    public static WaitLimits within(Duration timeout) {
        return new WaitLimits(Optional.empty(), OptionalLong.empty(), Optional.of(timeout));
    }

    boolean isLastAttempt(long attempt) {
        return maxAttempts.isPresent() && attempt >= maxAttempts.getAsLong();
    }

    /** Returns the duration after which the wait ends. */
    Duration time(Waiter waiter) {
        return timeout.orElseGet(() -> maxAttempts.isPresent() ? FOR_EVER : waiter.timeout());
    }

    /** A hundred years stand for no end, because calculations with them do not overflow. */
    private static final Duration FOR_EVER = Duration.ofDays(36_500);
}
