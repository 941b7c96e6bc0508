package io.github.awsession.emulator;

import io.github.awsession.value.Value;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/** Gathers the members of an answer in order. */
final class Members {
    private static final double MILLIS_PER_SECOND = 1000;

    private final SequencedMap<String, Value> values = new LinkedHashMap<>();

    Members with(String name, Value value) {
        values.put(name, value);
        return this;
    }

    Members with(String name, String text) {
        return with(name, new Value.Text(text));
    }

    Members with(String name, long number) {
        return with(name, Value.Integral.of(number));
    }

    /** A moment as AWS JSON writes it: seconds since 1970 with a fraction. */
    Members with(String name, Instant moment) {
        return with(name, new Value.Decimal(moment.toEpochMilli() / MILLIS_PER_SECOND));
    }

    Members with(String name, Members members) {
        return with(name, members.structure());
    }

    Members withText(String name, Optional<String> text) {
        text.ifPresent(present -> with(name, present));
        return this;
    }

    Members withMoment(String name, Optional<Instant> moment) {
        moment.ifPresent(present -> with(name, present));
        return this;
    }

    Members withValue(String name, Optional<? extends Value> value) {
        value.ifPresent(present -> with(name, present));
        return this;
    }

    Value.Structure structure() {
        return new Value.Structure(values);
    }
}
