package io.github.awsession.output.query;

import io.github.awsession.value.Value;

/** Determines the type of a value in a query, and whether the value is true. */
final class ValueTypes {
    private ValueTypes() {}

    /**
     * Returns whether a value is true; null, false and empty values are false, but zero is true.
     */
    static boolean isTrue(Value value) {
        if (value instanceof Value.Bool truth) {
            return truth.value();
        }
        if (value instanceof Value.Text text) {
            return !text.value().isEmpty();
        }
        if (value instanceof Value.Sequence sequence) {
            return !sequence.items().isEmpty();
        }
        if (value instanceof Value.Structure structure) {
            return !structure.members().isEmpty();
        }
        return value != Value.Null.NULL;
    }

    static boolean isNumber(Value value) {
        return value instanceof Value.Integral || value instanceof Value.Decimal;
    }

    /** Returns the name of a value's type, as {@code type()} returns it. */
    static String nameOf(Value value) {
        return switch (value) {
            case Value.Null _ -> "null";
            case Value.Bool _ -> "boolean";
            case Value.Integral _, Value.Decimal _ -> "number";
            case Value.Text _, Value.Timestamp _, Value.Blob _ -> "string";
            case Value.Sequence _ -> "array";
            case Value.Structure _ -> "object";
        };
    }

    /**
     * Returns the Python name of a value's type, for messages that Python itself gives inside the
     * query's functions.
     */
    static String innerNameOf(Value value) {
        return switch (value) {
            case Value.Null _ -> "NoneType";
            case Value.Bool _ -> "bool";
            case Value.Integral _ -> "int";
            case Value.Decimal _ -> "float";
            case Value.Text _, Value.Timestamp _ -> "str";
            case Value.Blob _ -> "bytes";
            case Value.Sequence _ -> "list";
            case Value.Structure _ -> "dict";
        };
    }
}
