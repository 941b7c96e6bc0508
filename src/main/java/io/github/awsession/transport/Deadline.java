package io.github.awsession.transport;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * Is a moment on a clock that nobody sets back or forward.
 *
 * @param clock the time that has passed since some moment
 * @param end the reading of the clock at the deadline
 * @param isNever whether the deadline never comes
 */
public record Deadline(Supplier<Duration> clock, Duration end, boolean isNever) {
    /** Returns a deadline that never comes. */
    public static Deadline never() {
        return new Deadline(() -> Duration.ZERO, Duration.ZERO, true);
    }

    /** Returns the deadline after a duration from now. */
    public static Deadline after(Duration limit, Supplier<Duration> clock) {
        return new Deadline(clock, clock.get().plus(limit), false);
    }

    /** Returns the milliseconds until the deadline, rounded up; 0 or less once it has come. */
    long milliseconds() {
        return isNever ? Long.MAX_VALUE : end.minus(clock.get()).plusNanos(999_999).toMillis();
    }
}
