package io.github.awsession.transport;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Is a moment on a clock that nobody sets back or forward.
 *
 * @param ticks the clock, which counts nanoseconds
 * @param end the reading of the clock at the deadline
 * @param isNever whether the deadline never comes
 */
public record Deadline(LongSupplier ticks, long end, boolean isNever) {
    private static final long NANOSECONDS = 1_000_000;

    /** Returns a deadline that never comes. */
    public static Deadline never() {
        return new Deadline(() -> 0, 0, true);
    }

    /** Returns the deadline after a duration from now. */
    public static Deadline after(Duration limit, LongSupplier ticks) {
        return new Deadline(ticks, ticks.getAsLong() + limit.toNanos(), false);
    }

    /** Returns the milliseconds until the deadline, rounded up; 0 or less once it has come. */
    long milliseconds() {
        return isNever ? Long.MAX_VALUE : Math.ceilDiv(end - ticks.getAsLong(), NANOSECONDS);
    }
}
