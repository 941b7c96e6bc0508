package io.github.awsession.environment;

import java.util.Map;
import java.util.Optional;

/** Environment variables. */
public record Variables(Map<String, String> values) {
    public Variables {
        values = Map.copyOf(values);
    }

    /** The value of a variable that is set, possibly to an empty text. */
    public Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** The value of a variable that is set and not empty. */
    public Optional<String> findNotEmpty(String name) {
        return find(name).filter(value -> !value.isEmpty());
    }
}
