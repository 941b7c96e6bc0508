package io.github.awsession.value;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
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
    private static final int USUAL = 8;

    /** Holds each name, with its value behind it, as long as there are few. */
    private Object[] parts = new Object[2 * USUAL];

    private int length;
    private @Nullable SequencedMap<String, Value> many;

    /** Adds a member. */
    public StructureBuilder put(String name, Value value) {
        if (many != null) {
            many.put(name, value);
            return this;
        }
        int found = FewMembers.find(parts, length, name);
        if (found >= 0) {
            parts[found + 1] = value;
        } else if (length == 2 * FewMembers.MOST) {
            many = new LinkedHashMap<>(FewMembers.<Value>of(parts, length));
            many.put(name, value);
        } else {
            add(name, value);
        }
        return this;
    }

    private void add(String name, Value value) {
        if (length == parts.length) {
            parts = Arrays.copyOf(parts, 2 * length);
        }
        parts[length] = name;
        parts[length + 1] = value;
        length += 2;
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
        for (Map.Entry<String, Value> other : others.entrySet()) {
            put(other.getKey(), other.getValue());
        }
        return this;
    }

    /** Returns the structure of the members so far; later members do not change it. */
    public Value.Structure build() {
        return new Value.Structure(many == null ? FewMembers.of(parts, length) : many);
    }
}
