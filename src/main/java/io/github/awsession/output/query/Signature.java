package io.github.awsession.output.query;

import io.github.awsession.error.GeneralException;
import io.github.awsession.python.PythonText;
import io.github.awsession.value.Value;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Describes the arguments that a query function accepts.
 *
 * @param types for each argument, the allowed types; an empty list allows all types
 * @param open whether more arguments may follow
 */
record Signature(List<List<ArgumentType>> types, boolean open) {
    /** Represents an argument of a call. */
    sealed interface Argument {
        /** Holds a value. */
        record Plain(Value value) implements Argument {}

        /** Holds an expression that the function applies to each item of a list. */
        record Applied(UnaryOperator<Value> expression) implements Argument {
            Value to(Value item) {
                return expression.apply(item);
            }
        }
    }

    /**
     * Lists the types that a function accepts; two types of lists also prescribe the type of the
     * items.
     */
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

        /** Returns whether the argument is of this type, without a check of the items of a list. */
        boolean accepts(Argument argument) {
            return argument instanceof Argument.Plain plain
                    ? acceptsValue(plain.value())
                    : this == EXPRESSION;
        }

        /** Returns whether the value is of this type, without a check of the items of a list. */
        boolean acceptsValue(Value value) {
            return (this == NUMBERS || this == STRINGS)
                    ? value instanceof Value.Sequence
                    : word.equals(ValueTypes.nameOf(value));
        }

        /** Returns whether a list of this type may hold the item. */
        boolean acceptsItem(Value item) {
            return switch (this) {
                case NUMBERS -> ValueTypes.isNumber(item);
                case STRINGS -> item instanceof Value.Text;
                default -> true;
            };
        }

        /** Returns the types as messages list them: {@code ['string', 'array']}. */
        static String list(List<ArgumentType> types) {
            return "["
                    + String.join(", ", types.stream().map(type -> "'" + type.word + "'").toList())
                    + "]";
        }
    }

    /** Returns the signature of a function with one argument. */
    static Signature of(List<ArgumentType> only) {
        return new Signature(List.of(only), false);
    }

    /** Returns the signature of a function with two arguments. */
    static Signature of(List<ArgumentType> first, List<ArgumentType> second) {
        return new Signature(List.of(first, second), false);
    }

    /**
     * Checks the arguments of a call.
     *
     * @throws GeneralException when the arguments do not fit, with AWS CLI's message
     */
    void check(String function, List<Argument> arguments) {
        int expected = types.size();
        if (open ? arguments.size() < expected : arguments.size() != expected) {
            throw new GeneralException(
                    "Expected "
                            + (open ? "at least " : "")
                            + expected
                            + (expected == 1 ? " argument" : " arguments")
                            + " for function "
                            + function
                            + "(), received "
                            + arguments.size());
        }
        for (int index = 0; index < expected; index++) {
            check(function, arguments.get(index), types.get(index));
        }
    }

    private static void check(String function, Argument argument, List<ArgumentType> allowed) {
        if (allowed.isEmpty()) {
            return;
        }
        if (allowed.stream().noneMatch(type -> type.accepts(argument))) {
            throw switch (argument) {
                case Argument.Plain(Value value) ->
                        mismatch(function, value, allowed, ValueTypes.nameOf(value));
                case Argument.Applied _ -> mismatch(function, "an expression", allowed, "expref");
            };
        }
        if (argument instanceof Argument.Plain(Value.Sequence(List<Value> items))
                && !items.isEmpty()) {
            checkItems(function, items, allowed);
        }
    }

    /** Checks the items of a list; the first item decides between several types of list. */
    private static void checkItems(String function, List<Value> items, List<ArgumentType> allowed) {
        for (ArgumentType type : allowed) {
            if (type.acceptsItem(items.getFirst())) {
                for (Value item : items) {
                    if (!type.acceptsItem(item)) {
                        throw mismatch(function, item, allowed, ValueTypes.innerNameOf(item));
                    }
                }
                return;
            }
        }
        Value first = items.getFirst();
        throw mismatch(function, first, allowed, ValueTypes.innerNameOf(first));
    }

    static GeneralException mismatch(
            String function, Value value, List<ArgumentType> allowed, String actual) {
        return mismatch(function, PythonText.of(value), allowed, actual);
    }

    private static GeneralException mismatch(
            String function, String value, List<ArgumentType> allowed, String actual) {
        return new GeneralException(
                "In function "
                        + function
                        + "(), invalid type for value: "
                        + value
                        + ", expected one of: "
                        + ArgumentType.list(allowed)
                        + ", received: \""
                        + actual
                        + "\"");
    }
}
