package io.github.awsession.python;

import java.math.BigInteger;
import java.util.Locale;

/**
 * Reads numbers as AWS CLI does, which calls Python's {@code int()} and {@code float()}. Blanks
 * around the number, a sign, digits of any script and single underscores between digits are
 * accepted.
 */
public final class Numbers {
    /**
     * Limits the digits of an integer. Python rejects longer integers, because reading them takes
     * quadratic time.
     */
    private static final int MAX_DIGITS = 4300;

    private Numbers() {}

    /** Reads an integer in base 10. */
    public static BigInteger whole(String text) throws NumberSyntaxException {
        String plain = plain(text);
        int start = plain.startsWith("+") || plain.startsWith("-") ? 1 : 0;
        if (!isDigits(plain, start, plain.length())) {
            throw new NumberSyntaxException(
                    "invalid literal for int() with base 10: " + PythonText.quoted(text));
        }
        return signed(plain.substring(start).replace("_", ""), 10, plain.startsWith("-"));
    }

    /** Reads an integer from digits of a base, without underscores. */
    public static BigInteger signed(String digits, int base, boolean negative)
            throws NumberSyntaxException {
        if (base == 10 && digits.length() > MAX_DIGITS) {
            throw new NumberSyntaxException(
                    "Exceeds the limit ("
                            + MAX_DIGITS
                            + " digits) for integer string conversion: value has "
                            + digits.length()
                            + " digits; use sys.set_int_max_str_digits() to increase the limit");
        }
        try {
            BigInteger value = new BigInteger(digits, base);
            return negative ? value.negate() : value;
        } catch (NumberFormatException _) {
            throw new NumberSyntaxException(
                    "invalid literal for int() with base "
                            + base
                            + ": "
                            + PythonText.quoted(digits));
        }
    }

    /** Reads a floating-point number, {@code inf}, {@code infinity} or {@code nan}. */
    public static double decimal(String text) throws NumberSyntaxException {
        String plain = plain(text).toLowerCase(Locale.ROOT);
        boolean negative = plain.startsWith("-");
        String unsigned = negative || plain.startsWith("+") ? plain.substring(1) : plain;
        double size =
                switch (unsigned) {
                    case "inf", "infinity" -> Double.POSITIVE_INFINITY;
                    case "nan" -> Double.NaN;
                    default -> {
                        if (!isDecimal(unsigned)) {
                            throw new NumberSyntaxException(
                                    "could not convert string to float: "
                                            + PythonText.quoted(text));
                        }
                        yield Double.parseDouble(unsigned.replace("_", ""));
                    }
                };
        return negative ? -size : size;
    }

    /**
     * Returns whether a text has the form of a floating-point number: digits, optionally with a
     * point before, between or after them, and an optional exponent.
     */
    private static boolean isDecimal(String text) {
        int mark = text.indexOf('e');
        String mantissa = mark < 0 ? text : text.substring(0, mark);
        String exponent = mark < 0 ? "0" : text.substring(mark + 1);
        int sign = exponent.startsWith("+") || exponent.startsWith("-") ? 1 : 0;
        if (!isDigits(exponent, sign, exponent.length())) {
            return false;
        }
        int point = mantissa.indexOf('.');
        if (point < 0) {
            return isDigits(mantissa, 0, mantissa.length());
        }
        boolean before = point == 0 || isDigits(mantissa, 0, point);
        boolean after =
                point == mantissa.length() - 1 || isDigits(mantissa, point + 1, mantissa.length());
        return before && after && mantissa.length() > 1;
    }

    private static boolean isDigits(String text, int start, int end) {
        boolean digitBefore = false;
        for (int index = start; index < end; index++) {
            boolean digit = text.charAt(index) >= '0' && text.charAt(index) <= '9';
            if (!digit && !(digitBefore && text.charAt(index) == '_')) {
                return false;
            }
            digitBefore = digit;
        }
        return digitBefore;
    }

    /**
     * Returns the text without blanks at both ends, and with the digits of other scripts replaced
     * by ASCII digits.
     */
    private static String plain(String text) {
        String stripped = Blanks.strip(text);
        StringBuilder plain = new StringBuilder(stripped.length());
        for (int index = 0; index < stripped.length(); ) {
            int character = stripped.codePointAt(index);
            index += Character.charCount(character);
            plain.appendCodePoint(
                    Character.isDigit(character)
                            ? '0' + Character.digit(character, 10)
                            : character);
        }
        return plain.toString();
    }
}
