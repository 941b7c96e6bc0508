package io.github.awsession.output;

import io.github.awsession.value.Value;

import java.util.List;

/** Types that a function of a query accepts; those of lists also say what must be in them. */
enum ArgumentType {
    NUMBER("number"),
    STRING("string"),
    ARRAY("array"),
    OBJECT("object"),
    EXPRESSION("expref"),
    NUMBERS("array-number"),
    STRINGS("array-string");

    private final String word;

    ArgumentType(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    /** Whether the argument is of this type, apart from what a list holds. */
    boolean accepts(Argument argument) {
        return switch (argument) {
            case Argument.Applied _ -> this == EXPRESSION;
            case Argument.Plain(Value value) ->
                    switch (this) {
                        case NUMBERS, STRINGS -> value instanceof Value.Sequence;
                        default -> word.equals(nameOf(value));
                    };
        };
    }

    /** Whether a list of this type may hold the item. */
    boolean acceptsItem(Value item) {
        return switch (this) {
            case NUMBERS -> ValueOrder.isNumber(item);
            case STRINGS -> item instanceof Value.Text;
            default -> true;
        };
    }

    /** The name of a value's type, as {@code type()} gives it. */
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

    /** The name of a value's type in messages that come from below the query's functions. */
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

    /** The types as messages list them: {@code ['string', 'array']}. */
    static String list(List<ArgumentType> types) {
        return "["
                + String.join(", ", types.stream().map(type -> "'" + type.word + "'").toList())
                + "]";
    }
}
