package io.github.awsession.emulator;

import io.github.awsession.value.Value;

import java.util.Optional;

/**
 * Reads members of a structure that has been checked against its shape; {@code null} counts as
 * absent.
 */
record Parameters(Value.Structure structure) {

    Optional<Value> find(String name) {
        return Optional.ofNullable(structure.get(name)).filter(value -> value != Value.Null.NULL);
    }

    Optional<String> text(String name) {
        return find(name).map(value -> ((Value.Text) value).value());
    }

    /** The text of a required member. */
    String requiredText(String name) {
        return text(name).orElseThrow(() -> new IllegalStateException("unchecked " + name));
    }

    Optional<Integer> number(String name) {
        return find(name).map(value -> ((Value.Integral) value).value().intValueExact());
    }

    /** The structure or map of that name, empty when it is absent. */
    Parameters inside(String name) {
        return find(name)
                .map(value -> new Parameters((Value.Structure) value))
                .orElse(new Parameters(Value.Structure.EMPTY));
    }
}
