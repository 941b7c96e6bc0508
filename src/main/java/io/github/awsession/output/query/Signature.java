package io.github.awsession.output.query;

import io.github.awsession.error.GeneralException;
import io.github.awsession.python.PythonText;
import io.github.awsession.value.Value;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What a function of a query accepts.
 *
 * @param types for each argument, the types allowed; none allows all
 * @param open whether more arguments may follow
 */
record Signature(List<List<ArgumentType>> types, boolean open) {
    /** What a function is given. */
    sealed interface Argument {
        /** A value. */
        record Plain(Value value) implements Argument {}

        /** An expression to apply to each item of a list. */
        record Applied(UnaryOperator<Value> expression) implements Argument {
            Value to(Value item) {
                return expression.apply(item);
            }
        }
    }

    /** Types that a function accepts; those of lists also say what must be in them. */
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

        /** Whether the argument is of this type, apart from what a list holds. */
        boolean accepts(Argument argument) {
            return argument instanceof Argument.Plain plain
                    ? acceptsValue(plain.value())
                    : this == EXPRESSION;
        }

        /** Whether the value is of this type, apart from what a list holds. */
        boolean acceptsValue(Value value) {
            return (this == NUMBERS || this == STRINGS)
                    ? value instanceof Value.Sequence
                    : word.equals(ValueTypes.nameOf(value));
        }

        /** Whether a list of this type may hold the item. */
        boolean acceptsItem(Value item) {
            return switch (this) {
                case NUMBERS -> ValueTypes.isNumber(item);
                case STRINGS -> item instanceof Value.Text;
                default -> true;
            };
        }

        /** The types as messages list them: {@code ['string', 'array']}. */
        static String list(List<ArgumentType> types) {
            return "["
                    + String.join(", ", types.stream().map(type -> "'" + type.word + "'").toList())
                    + "]";
        }
    }

    /** A function of one argument. */
    static Signature of(List<ArgumentType> only) {
        return new Signature(List.of(only), false);
    }

    /** A function of two arguments. */
    static Signature of(List<ArgumentType> first, List<ArgumentType> second) {
        return new Signature(List.of(first, second), false);
    }

    /** Throws a {@link GeneralException} when the arguments do not fit, in AWS CLI's words. */
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

    /** The first item decides between several types of list. */
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
