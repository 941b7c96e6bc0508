package io.github.awsession.model;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A type of the service's API. Lengths count characters, items or entries; a null bound is no
 * bound.
 */
public sealed interface Shape {
    /** The name in the model. */
    String name();

    /** What it means, or an empty text. */
    String documentation();

    /** Members in wire order; {@code exception} marks an error shape. */
    record StructureShape(
            String name, List<Member> members, boolean exception, String documentation)
            implements Shape {
        public StructureShape {
            members = List.copyOf(members);
        }

        /** The member of that name, or null. */
        public @Nullable Member member(String memberName) {
            for (Member member : members) {
                if (member.name().equals(memberName)) {
                    return member;
                }
            }
            return null;
        }
    }

    /** A list; {@code item} names the shape of its items. */
    record ListShape(String name, String item, Range length, String documentation)
            implements Shape {}

    /** A map from text to the shape that {@code value} names. */
    record MapShape(String name, String key, String value, Range length, String documentation)
            implements Shape {}

    /**
     * Text; {@code values} are those of an enumeration, or empty; the pattern is the service's, or
     * null.
     */
    record StringShape(
            String name,
            List<String> values,
            Range length,
            @Nullable String pattern,
            String documentation)
            implements Shape {
        public StringShape {
            values = List.copyOf(values);
        }
    }

    /** A whole number of 32 bits, or of 64 when {@code wide}. */
    record IntegerShape(String name, boolean wide, Range range, String documentation)
            implements Shape {}

    /** A floating-point number. */
    record DecimalShape(String name, Range range, String documentation) implements Shape {}

    /** A truth value. */
    record BooleanShape(String name, String documentation) implements Shape {}

    /** A moment. */
    record TimestampShape(String name, String documentation) implements Shape {}

    /** Bytes. */
    record BlobShape(String name, Range length, String documentation) implements Shape {}
}
