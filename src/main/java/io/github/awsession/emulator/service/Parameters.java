package io.github.awsession.emulator.service;

import io.github.awsession.value.Value;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Reads members of a structure that has been checked against its shape; {@code null} counts as
 * absent.
 */
public record Parameters(Value.Structure structure) {
    private static final double MILLIS_PER_SECOND = 1000;

    /** Returns about as many characters as the members need in memory. */
    public long size() {
        return Content.size(structure);
    }

    public Optional<Value> find(String name) {
        return Optional.ofNullable(structure.get(name)).filter(value -> value != Value.Null.NULL);
    }

    public Optional<String> text(String name) {
        return find(name).map(value -> ((Value.Text) value).value());
    }

    /** Returns the text of a required member. */
    public String requiredText(String name) {
        return text(name).orElseThrow(() -> new IllegalStateException("unchecked " + name));
    }

    public Optional<Integer> number(String name) {
        return find(name).map(value -> ((Value.Integral) value).value().intValueExact());
    }

    public Optional<Long> longNumber(String name) {
        return find(name).map(value -> ((Value.Integral) value).value().longValueExact());
    }

    /** Returns the time of a timestamp, which is given in seconds since 1970. */
    public Optional<Instant> timestamp(String name) {
        return find(name).map(Parameters::timestamp);
    }

    private static Instant timestamp(Value value) {
        double seconds =
                value instanceof Value.Decimal(double decimal)
                        ? decimal
                        : ((Value.Integral) value).value().doubleValue();
        return Instant.ofEpochMilli(Math.round(seconds * MILLIS_PER_SECOND));
    }

    /** Returns the items of a list, none when the list is absent. */
    public List<Value> items(String name) {
        return find(name).map(value -> ((Value.Sequence) value).items()).orElse(List.of());
    }

    /** Returns the structure or map with this name, which is empty when it is absent. */
    public Parameters inside(String name) {
        return find(name)
                .map(value -> new Parameters((Value.Structure) value))
                .orElse(new Parameters(Value.Structure.EMPTY));
    }
}
