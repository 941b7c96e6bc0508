package io.github.awsession.emulator.service;

import io.github.awsession.value.Value;

import java.time.Instant;
import java.util.Optional;

/** Writes timestamps as AWS JSON does: seconds since 1970 with a fraction. */
public final class WireTime {
    private static final double MILLIS_PER_SECOND = 1000;

    private WireTime() {}

    public static Value of(Instant timestamp) {
        return new Value.Decimal(timestamp.toEpochMilli() / MILLIS_PER_SECOND);
    }

    /** Returns the timestamp of an event if it has happened. */
    public static Optional<Value> when(boolean happened, Instant timestamp) {
        return happened ? Optional.of(of(timestamp)) : Optional.empty();
    }
}
