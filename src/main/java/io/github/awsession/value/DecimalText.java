package io.github.awsession.value;

import java.math.BigDecimal;

/**
 * Spells floating-point numbers as the AWS CLI prints them: the shortest digits that read back as the same number, a
 * fraction always, an exponent below 1e-4 and from 1e16 on.
 */
public final class DecimalText {
    private static final double FIRST_WITH_EXPONENT = 1e16;
    private static final double FIRST_WITHOUT_NEGATIVE_EXPONENT = 1e-4;

    private DecimalText() {}

    /** The text of a number; {@code NaN}, {@code Infinity} and {@code -Infinity} as JSON writers of Python spell them. */
    public static String of(double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return Double.toString(number);
        }
        double size = Math.abs(number);
        if (size != 0 && (size >= FIRST_WITH_EXPONENT || size < FIRST_WITHOUT_NEGATIVE_EXPONENT)) {
            return withExponent(number);
        }
        String plain = new BigDecimal(Double.toString(number)).toPlainString();
        String signed = number == 0 && 1 / number < 0 ? "-0.0" : plain;
        return signed.indexOf('.') < 0 ? signed + ".0" : signed;
    }

    private static String withExponent(double number) {
        String text = Double.toString(number);
        int mark = text.indexOf('E');
        String digits = text.substring(0, mark);
        int exponent = Integer.parseInt(text.substring(mark + 1));
        String mantissa = digits.endsWith(".0") ? digits.substring(0, digits.length() - 2) : digits;
        String power = Integer.toString(Math.abs(exponent));
        return mantissa + (exponent < 0 ? "e-" : "e+") + (power.length() < 2 ? "0" + power : power);
    }
}
