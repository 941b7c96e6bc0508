package io.github.awsession.waiting;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How patient a wait is. Whatever the limits, there is one look.
 *
 * @param delay the time between two looks; without it, it grows from a second to the waiter's pace
 *     and is jittered
 * @param maxAttempts how many looks there are at most
 * @param timeout how long the wait lasts; without it, as long as the waiter is patient, or without
 *     end where the number of looks is limited
 */
public record WaitLimits(
        Optional<Duration> delay, OptionalLong maxAttempts, Optional<Duration> timeout) {
    /** What the waiter thinks best. */
    public static final WaitLimits USUAL =
            new WaitLimits(Optional.empty(), OptionalLong.empty(), Optional.empty());

    /** The usual pace, and a limit of time. */
    public static WaitLimits within(Duration timeout) {
        return new WaitLimits(Optional.empty(), OptionalLong.empty(), Optional.of(timeout));
    }

    boolean isLastAttempt(long attempt) {
        return maxAttempts.isPresent() && attempt >= maxAttempts.getAsLong();
    }

    /** The time that all may take. */
    Duration time(Waiter waiter) {
        return timeout.orElseGet(() -> maxAttempts.isPresent() ? FOR_EVER : waiter.patience());
    }

    /** A hundred years, with which one can still count. */
    private static final Duration FOR_EVER = Duration.ofDays(36_500);
}
