package io.github.awsession.client.wire;

import io.github.awsession.error.GeneralException;
import io.github.awsession.json.JsonWriter;
import io.github.awsession.model.Shape;
import io.github.awsession.python.NumberSyntaxException;
import io.github.awsession.python.Numbers;
import io.github.awsession.value.Value;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Converts the numbers and booleans of REST responses to the model's types, which AWS CLI does for
 * this protocol alone.
 */
final class RestScalars {
    private RestScalars() {}

    static Value read(Shape shape, Value wire) {
        if (shape instanceof Shape.BooleanShape) {
            return new Value.Bool(isTrue(wire));
        }
        if (shape instanceof Shape.IntegerShape) {
            return new Value.Integral(whole(shape, wire));
        }
        return shape instanceof Shape.DecimalShape ? new Value.Decimal(decimal(shape, wire)) : wire;
    }

    private static boolean isTrue(Value wire) {
        return switch (wire) {
            case Value.Bool(boolean truth) -> truth;
            case Value.Text(String text) -> text.equalsIgnoreCase("true");
            default -> false;
        };
    }

    private static BigInteger whole(Shape shape, Value wire) {
        try {
            return switch (wire) {
                case Value.Integral(BigInteger number) -> number;
                case Value.Decimal(double number) -> new BigDecimal(number).toBigInteger();
                case Value.Bool(boolean truth) -> truth ? BigInteger.ONE : BigInteger.ZERO;
                case Value.Text(String text) -> Numbers.whole(text);
                default -> throw invalid(shape, wire);
            };
        } catch (NumberFormatException | NumberSyntaxException _) {
            throw invalid(shape, wire);
        }
    }

    private static double decimal(Shape shape, Value wire) {
        try {
            return switch (wire) {
                case Value.Integral(BigInteger number) -> number.doubleValue();
                case Value.Decimal(double number) -> number;
                case Value.Bool(boolean truth) -> truth ? 1 : 0;
                case Value.Text(String text) -> Numbers.decimal(text);
                default -> throw invalid(shape, wire);
            };
        } catch (NumberSyntaxException _) {
            throw invalid(shape, wire);
        }
    }

    private static GeneralException invalid(Shape shape, Value wire) {
        return new GeneralException(
                "The response cannot be read: "
                        + shape.name()
                        + " is not a number: "
                        + JsonWriter.write(wire, JsonWriter.Layout.SPACED, false));
    }
}
