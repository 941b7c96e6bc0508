package io.github.awsession.output;

import io.github.awsession.error.GeneralException;
import io.github.awsession.python.NumberSyntaxException;
import io.github.awsession.python.Numbers;
import io.github.awsession.value.Value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/**
 * Functions of queries about numbers: whole ones stay whole and exact, others are binary
 * floating-point.
 */
final class NumberFunctions {
    private NumberFunctions() {}

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

    /** The number that a text spells; a number itself; null for all else. */
    static Value parsed(Value value) {
        return switch (value) {
            case Value.Integral _, Value.Decimal _ -> value;
            case Value.Text(String text) -> spelled(text);
            default -> Value.Null.NULL;
        };
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
