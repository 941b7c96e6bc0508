package io.github.awsession.datachannel.stream;

import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * Tells the time of day for messages, and how time passes for everything else.
 *
 * @param day the time of day
 * @param nanoseconds the nanoseconds since any moment, which no setting of a clock changes
 */
public record StreamClock(InstantSource day, LongSupplier nanoseconds) {
    /** Returns the time of day in milliseconds since the epoch. */
    public long milliseconds() {
        return day.millis();
    }

    /** Returns the nanoseconds since any moment. */
    public long now() {
        return nanoseconds.getAsLong();
    }
}
