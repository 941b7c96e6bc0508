package io.github.awsession.value;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * Represents one node of a tree of parameters or of a response: all that JSON can express, plus
 * bytes and the date type of YAML.
 *
 * <p>The records must not be map keys, nor be compared, on the way of a normal call: their
 * generated {@code equals} and {@code hashCode} cost ten milliseconds of start-up.
 */
public sealed interface Value {
    /** Returns whether the value has no parts. */
    default boolean isScalar() {
        return !(this instanceof Structure) && !(this instanceof Sequence);
    }

    /** Represents the absence of a value, which {@code null} stands for in JSON. */
    enum Null implements Value {
        /** Holds the only instance. */
        NULL
    }

    /** Represents true or false. */
    record Bool(boolean value) implements Value {}

    /** Represents a whole number of any size, which JSON writes without fraction and exponent. */
    record Integral(BigInteger value) implements Value {
        /** Returns the value of a whole number of 64 bits. */
        public static Integral of(long value) {
            return new Integral(BigInteger.valueOf(value));
        }
    }

    /**
     * Represents a binary floating-point number, including the not-a-number and the infinities that
     * Python's JSON accepts.
     */
    record Decimal(double value) implements Value {}

    /** Represents text. */
    record Text(String value) implements Value {}

    /**
     * Represents a date or date-time literal of YAML, as written; only a date-time is a timestamp.
     */
    record Timestamp(String literal, boolean hasTime) implements Value {
        /** Returns the spelling for people, with a space between date and time. */
        public String spaced() {
            return literal.replace('T', ' ');
        }
    }

    /** Represents bytes. */
    @SuppressWarnings("ArrayRecordComponent")
    record Blob(byte[] bytes) implements Value {}

    /** Represents a list of values. */
    record Sequence(List<Value> items) implements Value {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /** Represents named values in order: a structure or a map. */
    record Structure(SequencedMap<String, Value> members) implements Value {
        /** Holds the structure without members. */
        public static final Structure EMPTY = new Structure(new LinkedHashMap<>());

        public Structure {
            members = FewMembers.copyOf(members);
        }

        /** Returns the member with this name, or null. */
        public @Nullable Value get(String name) {
            return members.get(name);
        }
    }
}
