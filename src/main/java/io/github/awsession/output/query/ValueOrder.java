package io.github.awsession.output.query;

import io.github.awsession.error.GeneralException;
import io.github.awsession.python.CodePoints;
import io.github.awsession.value.Value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.SequencedMap;

/**
 * Defines the equality and the order of values in queries: numbers are compared by their amount,
 * whatever their kind, and texts by their characters.
 */
final class ValueOrder {
    private ValueOrder() {}

    /**
     * Returns the result of a comparison, or null for the order of values other than numbers and
     * texts.
     */
    static Value compare(Token.Kind operator, Value left, Value right) {
        return switch (operator) {
            case EQUAL -> new Value.Bool(areEqual(left, right));
            case NOT_EQUAL -> new Value.Bool(!areEqual(left, right));
            default ->
                    isOrdered(left) && isOrdered(right)
                            ? new Value.Bool(holds(operator, left, right))
                            : Value.Null.NULL;
        };
    }

    private static boolean isOrdered(Value value) {
        return ValueTypes.isNumber(value) || value instanceof Value.Text;
    }

    private static boolean holds(Token.Kind operator, Value left, Value right) {
        if ((isNotANumber(left) && ValueTypes.isNumber(right))
                || (ValueTypes.isNumber(left) && isNotANumber(right))) {
            return false;
        }
        return switch (operator) {
            case LESS -> order(left, "<", right) < 0;
            case LESS_OR_EQUAL -> order(left, "<=", right) <= 0;
            case GREATER -> order(left, ">", right) > 0;
            default -> order(left, ">=", right) >= 0;
        };
    }

    private static boolean isNotANumber(Value value) {
        return value instanceof Value.Decimal(double number) && Double.isNaN(number);
    }

    /**
     * Returns the order of two numbers or two texts.
     *
     * @throws GeneralException for other values, with a message that names the operator
     */
    static int order(Value left, String operator, Value right) {
        if (left instanceof Value.Text(String first)
                && right instanceof Value.Text(String second)) {
            return CodePoints.ORDER.compare(first, second);
        }
        if (ValueTypes.isNumber(left) && ValueTypes.isNumber(right)) {
            return orderOfNumbers(left, right);
        }
        throw new GeneralException(
                "'"
                        + operator
                        + "' not supported between instances of '"
                        + ValueTypes.innerNameOf(left)
                        + "' and '"
                        + ValueTypes.innerNameOf(right)
                        + "'");
    }

    private static int orderOfNumbers(Value left, Value right) {
        double first = approximate(left);
        double second = approximate(right);
        if (Double.isInfinite(first)
                || Double.isInfinite(second)
                || Double.isNaN(first)
                || Double.isNaN(second)) {
            return Double.compare(first, second);
        }
        return exact(left).compareTo(exact(right));
    }

    /** Returns a decimal number, or zero for a whole number, which is neither infinite nor NaN. */
    private static double approximate(Value value) {
        return value instanceof Value.Decimal(double number) ? number : 0;
    }

    private static BigDecimal exact(Value value) {
        return switch (value) {
            case Value.Integral(BigInteger number) -> new BigDecimal(number);
            case Value.Decimal(double number) -> new BigDecimal(number);
            default -> throw new IllegalArgumentException("not a number");
        };
    }

    /** Returns the result of {@code ==}; a number is never equal to a truth value. */
    private static boolean areEqual(Value left, Value right) {
        boolean mixed =
                (left instanceof Value.Bool && ValueTypes.isNumber(right))
                        || (right instanceof Value.Bool && ValueTypes.isNumber(left));
        return !mixed && areAlike(left, right);
    }

    /**
     * Returns whether two values are equal inside lists and structures, or for {@code contains},
     * where true is 1 and false is 0.
     */
    static boolean areAlike(Value left, Value right) {
        return switch (left) {
            case Value.Null _ -> right == Value.Null.NULL;
            case Value.Bool(boolean truth) -> isLikeNumber(Value.Integral.of(truth ? 1 : 0), right);
            case Value.Integral _, Value.Decimal _ -> isLikeNumber(left, right);
            case Value.Text(String text) ->
                    right instanceof Value.Text(String other) && text.equals(other);
            case Value.Timestamp stamp ->
                    right instanceof Value.Timestamp other
                            && stamp.literal().equals(other.literal());
            case Value.Blob blob ->
                    right instanceof Value.Blob other && Arrays.equals(blob.bytes(), other.bytes());
            case Value.Sequence(List<Value> items) ->
                    right instanceof Value.Sequence(List<Value> others) && areAlike(items, others);
            case Value.Structure(var members) ->
                    right instanceof Value.Structure(var others) && areAlike(members, others);
        };
    }

    private static boolean isLikeNumber(Value number, Value other) {
        Value amount =
                other instanceof Value.Bool(boolean truth)
                        ? Value.Integral.of(truth ? 1 : 0)
                        : other;
        return ValueTypes.isNumber(amount)
                && !isNotANumber(number)
                && !isNotANumber(amount)
                && orderOfNumbers(number, amount) == 0;
    }

    private static boolean areAlike(List<Value> items, List<Value> others) {
        if (items.size() != others.size()) {
            return false;
        }
        for (int index = 0; index < items.size(); index++) {
            if (!areAlike(items.get(index), others.get(index))) {
                return false;
            }
        }
        return true;
    }

    private static boolean areAlike(
            SequencedMap<String, Value> members, SequencedMap<String, Value> others) {
        return members.size() == others.size()
                && members.entrySet().stream()
                        .allMatch(
                                member -> {
                                    Value other = others.get(member.getKey());
                                    return other != null && areAlike(member.getValue(), other);
                                });
    }
}
