package io.github.awsession.model;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Describes a type of the service's API. Lengths count characters, items or entries; a null bound
 * is no bound.
 */
public sealed interface Shape {
    /** Returns the name of the shape in the model. */
    String name();

    /** Returns the meaning of the shape, or an empty text. */
    String documentation();

    /** A structure has members in wire order; {@code exception} marks the shape of an error. */
    record StructureShape(
            String name, List<Member> members, boolean exception, String documentation)
            implements Shape {
        public StructureShape {
            members = List.copyOf(members);
        }

        /** Returns the member with this name, or null. */
        public @Nullable Member member(String memberName) {
            for (Member member : members) {
                if (member.name().equals(memberName)) {
                    return member;
                }
            }
            return null;
        }
    }

    /** A list has items of the shape that {@code item} names. */
    record ListShape(String name, String item, Range length, String documentation)
            implements Shape {}

    /** A map leads from texts to values of the shape that {@code value} names. */
    record MapShape(String name, String key, String value, Range length, String documentation)
            implements Shape {}

    /**
     * A string has characters; {@code values} are those of an enumeration, or empty; the pattern is
     * the service's, or null.
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

    /** An integer is a whole number of 32 bits, or of 64 bits when it is {@code wide}. */
    record IntegerShape(String name, boolean wide, Range range, String documentation)
            implements Shape {}

    /** A decimal is a floating-point number. */
    record DecimalShape(String name, Range range, String documentation) implements Shape {}

    /** A boolean is true or false. */
    record BooleanShape(String name, String documentation) implements Shape {}

    /** A timestamp is a point in time. */
    record TimestampShape(String name, String documentation) implements Shape {}

    /** A blob has bytes. */
    record BlobShape(String name, Range length, String documentation) implements Shape {}
}
