package io.github.awsession.value;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * One node of a parameter or response tree: what JSON can say, plus bytes and the date type of
 * YAML.
 *
 * <p>Records here must not be map keys or be compared on the way of a normal call: the generated
 * {@code equals} and {@code hashCode} cost ten milliseconds of start-up.
 */
public sealed interface Value {
    /** Whether the value has no parts. */
    default boolean isScalar() {
        return !(this instanceof Structure) && !(this instanceof Sequence);
    }

    /** The absence of a value, as written by {@code null}. */
    enum Null implements Value {
        /** The only instance. */
        NULL
    }

    /** A truth value. */
    record Bool(boolean value) implements Value {}

    /** A whole number of any size, as in JSON without fraction and exponent. */
    record Integral(BigInteger value) implements Value {
        /** Wraps a whole number that fits 64 bits. */
        public static Integral of(long value) {
            return new Integral(BigInteger.valueOf(value));
        }
    }

    /**
     * A binary floating-point number; also the not-a-number and the infinities that Python's JSON
     * accepts.
     */
    record Decimal(double value) implements Value {}

    /** Characters. */
    record Text(String value) implements Value {}

    /** A date or date-time literal of YAML, as written; only a date-time is a moment. */
    record Timestamp(String literal, boolean hasTime) implements Value {
        /** The spelling for people, with a blank between date and time. */
        public String spaced() {
            return literal.replace('T', ' ');
        }
    }

    /** Bytes. */
    @SuppressWarnings("ArrayRecordComponent")
    record Blob(byte[] bytes) implements Value {}

    /** Values in order. */
    record Sequence(List<Value> items) implements Value {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /** Named values in order; a structure or a map. */
    record Structure(SequencedMap<String, Value> members) implements Value {
        /** The structure without members. */
        public static final Structure EMPTY = new Structure(new LinkedHashMap<>());

        public Structure {
            members = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(members));
        }

        /** The member of that name, or null. */
        public @Nullable Value get(String name) {
            return members.get(name);
        }
    }
}
