package io.github.awsession.value;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Builds a structure member by member, in the order in which they are put. A name that is put again
 * keeps its position and gets the new value.
 *
 * <p>This class uses no lambdas: every call builds structures, and the first lambda of a program
 * costs milliseconds.
 */
public final class StructureBuilder {
    private final SequencedMap<String, Value> members = new LinkedHashMap<>();

    /** Adds a member. */
    public StructureBuilder put(String name, Value value) {
        members.put(name, value);
        return this;
    }

    /** Adds a text. */
    public StructureBuilder put(String name, String text) {
        return put(name, new Value.Text(text));
    }

    /** Adds a whole number. */
    public StructureBuilder put(String name, long number) {
        return put(name, Value.Integral.of(number));
    }

    /** Adds a structure of the members that another builder has so far. */
    public StructureBuilder put(String name, StructureBuilder structure) {
        return put(name, structure.build());
    }

    /** Adds a member if the value is present. */
    public StructureBuilder putIfPresent(String name, Optional<? extends Value> value) {
        return value.isPresent() ? put(name, value.get()) : this;
    }

    /** Adds a text if it is present. */
    public StructureBuilder putTextIfPresent(String name, Optional<String> text) {
        return text.isPresent() ? put(name, text.get()) : this;
    }

    /** Adds all members of a structure. */
    public StructureBuilder putAll(Map<String, Value> others) {
        members.putAll(others);
        return this;
    }

    /** Returns the structure of the members so far; later members do not change it. */
    public Value.Structure build() {
        return new Value.Structure(members);
    }
}
