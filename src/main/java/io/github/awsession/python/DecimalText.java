package io.github.awsession.python;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Spells floating-point numbers as the AWS CLI prints them: the shortest digits that read back as
 * the same number, a fraction unless there is an exponent, and an exponent below 1e-4 and from 1e16
 * on.
 */
public final class DecimalText {
    private static final int FIRST_POWER_WITH_EXPONENT = 16;
    private static final int LAST_NEGATIVE_POWER_WITHOUT_EXPONENT = -4;

    private DecimalText() {}

    /**
     * Returns the text of a number; {@code NaN}, {@code Infinity} and {@code -Infinity} are spelled
     * as in Python's JSON.
     */
    public static String of(double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return Double.toString(number);
        }
        if (number == 0) {
            return 1 / number < 0 ? "-0.0" : "0.0";
        }
        BigDecimal shortest = shortest(number);
        int power = shortest.precision() - shortest.scale() - 1;
        if (power >= FIRST_POWER_WITH_EXPONENT || power < LAST_NEGATIVE_POWER_WITHOUT_EXPONENT) {
            return withExponent(shortest, power);
        }
        return shortest.scale() <= 0 ? shortest.toPlainString() + ".0" : shortest.toPlainString();
    }

    /**
     * Returns the number with the fewest digits; Java writes at least two, but the smallest numbers
     * need only one.
     */
    private static BigDecimal shortest(double number) {
        BigDecimal digits = new BigDecimal(Double.toString(number)).stripTrailingZeros();
        if (digits.precision() == 2) {
            BigDecimal oneDigit = digits.round(new MathContext(1));
            if (oneDigit.doubleValue() == number) {
                return oneDigit.stripTrailingZeros();
            }
        }
        return digits;
    }

    private static String withExponent(BigDecimal number, int power) {
        String digits = number.unscaledValue().abs().toString();
        StringBuilder text = new StringBuilder(digits.length() + 7);
        text.append(number.signum() < 0 ? "-" : "").append(digits.charAt(0));
        if (digits.length() > 1) {
            text.append('.').append(digits, 1, digits.length());
        }
        int size = Math.abs(power);
        return text.append(power < 0 ? "e-" : "e+")
                .append(size < 10 ? "0" : "")
                .append(size)
                .toString();
    }
}
