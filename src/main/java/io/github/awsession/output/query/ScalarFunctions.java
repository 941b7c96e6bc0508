package io.github.awsession.output.query;

import io.github.awsession.error.GeneralException;
import io.github.awsession.json.JsonWriter;
import io.github.awsession.python.NumberSyntaxException;
import io.github.awsession.python.Numbers;
import io.github.awsession.python.PythonText;
import io.github.awsession.value.Value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.StringJoiner;

/**
 * Implements the query functions for numbers, texts and other values with a length. Whole numbers
 * stay whole and exact, other numbers are binary floating-point; the length of a text counts code
 * points, not {@code char}s.
 */
final class ScalarFunctions {
    private ScalarFunctions() {}

    static Value absolute(Value number) {
        return number instanceof Value.Integral(BigInteger whole)
                ? new Value.Integral(whole.abs())
                : new Value.Decimal(Math.abs(decimal(number)));
    }

    static Value rounded(Value number, boolean up) {
        if (number instanceof Value.Integral) {
            return number;
        }
        double value = decimal(number);
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw new GeneralException(
                    "cannot convert float "
                            + (Double.isNaN(value) ? "NaN" : "infinity")
                            + " to integer");
        }
        return new Value.Integral(
                new BigDecimal(up ? Math.ceil(value) : Math.floor(value)).toBigInteger());
    }

    static Value sum(List<Value> numbers) {
        Value sum = Value.Integral.of(0);
        for (Value number : numbers) {
            sum =
                    sum instanceof Value.Integral(BigInteger left)
                                    && number instanceof Value.Integral(BigInteger right)
                            ? new Value.Integral(left.add(right))
                            : new Value.Decimal(decimal(sum) + decimal(number));
        }
        return sum;
    }

    static Value average(List<Value> numbers) {
        return numbers.isEmpty()
                ? Value.Null.NULL
                : new Value.Decimal(decimal(sum(numbers)) / numbers.size());
    }

    private static double decimal(Value number) {
        return switch (number) {
            case Value.Integral(BigInteger whole) -> whole.doubleValue();
            case Value.Decimal(double value) -> value;
            default -> throw new IllegalArgumentException("not a number");
        };
    }

    static Value contains(Value subject, Value searched) {
        if (subject instanceof Value.Sequence(List<Value> items)) {
            return new Value.Bool(
                    items.stream().anyMatch(item -> ValueOrder.areAlike(item, searched)));
        }
        if (!(searched instanceof Value.Text(String part))) {
            throw new GeneralException(
                    "'in <string>' requires string as left operand, not "
                            + ValueTypes.innerNameOf(searched));
        }
        return new Value.Bool(PythonText.of(subject).contains(part));
    }

    static Value joined(String separator, List<Value> texts) {
        StringJoiner joined = new StringJoiner(separator);
        texts.forEach(text -> joined.add(PythonText.of(text)));
        return new Value.Text(joined.toString());
    }

    static Value length(Value value) {
        return Value.Integral.of(
                switch (value) {
                    case Value.Sequence(List<Value> items) -> items.size();
                    case Value.Structure(var members) -> members.size();
                    default -> {
                        String text = PythonText.of(value);
                        yield text.codePointCount(0, text.length());
                    }
                });
    }

    static Value reversed(Value value) {
        return value instanceof Value.Sequence(List<Value> items)
                ? new Value.Sequence(items.reversed())
                : new Value.Text(new StringBuilder(PythonText.of(value)).reverse().toString());
    }

    static Value json(Value value) {
        return value instanceof Value.Text
                ? value
                : new Value.Text(JsonWriter.write(value, JsonWriter.Layout.COMPACT, true));
    }

    /** Returns the number that a text spells, a number unchanged, or null for any other value. */
    static Value parsed(Value value) {
        if (ValueTypes.isNumber(value)) {
            return value;
        }
        return value instanceof Value.Text(String text) ? spelled(text) : Value.Null.NULL;
    }

    private static Value spelled(String text) {
        try {
            return new Value.Integral(Numbers.whole(text));
        } catch (NumberSyntaxException _) {
            return decimalSpelled(text);
        }
    }

    private static Value decimalSpelled(String text) {
        try {
            return new Value.Decimal(Numbers.decimal(text));
        } catch (NumberSyntaxException _) {
            return Value.Null.NULL;
        }
    }
}
