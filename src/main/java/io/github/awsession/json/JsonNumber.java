package io.github.awsession.json;

import io.github.awsession.value.Value;

import java.math.BigInteger;

/** Reads the numbers of JSON. */
final class JsonNumber {
    /**
     * Limits the digits of a whole number; Python refuses longer numbers, whose conversion takes
     * quadratic time.
     */
    private static final int MAX_DIGITS = 4300;

    /** Is the number of digits that always fit into 64 bits. */
    private static final int SHORT = 18;

    private JsonNumber() {}

    /** Returns the index behind the number that begins at an index; negative if there is none. */
    static int end(String text, int start) {
        int first = is(text, start, '-') ? start + 1 : start;
        int end = is(text, first, '0') ? first + 1 : digits(text, first);
        if (end == first) {
            return -1;
        }
        if (is(text, end, '.') && digits(text, end + 1) > end + 1) {
            end = digits(text, end + 1);
        }
        if (is(text, end, 'e') || is(text, end, 'E')) {
            int sign = end + 1;
            int exponent = is(text, sign, '+') || is(text, sign, '-') ? sign + 1 : sign;
            end = digits(text, exponent) > exponent ? digits(text, exponent) : end;
        }
        return end;
    }

    private static boolean is(String text, int index, char expected) {
        return index < text.length() && text.charAt(index) == expected;
    }

    /** Returns the index behind the digits that begin at an index. */
    private static int digits(String text, int start) {
        int index = start;
        while (index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9') {
            index++;
        }
        return index;
    }

    /**
     * Returns the value of a number.
     *
     * @throws JsonSyntaxException for a whole number with too many digits
     */
    static Value of(String number) throws JsonSyntaxException {
        if (number.indexOf('.') >= 0 || number.indexOf('e') >= 0 || number.indexOf('E') >= 0) {
            return new Value.Decimal(Double.parseDouble(number));
        }
        if (number.length() <= SHORT) {
            return Value.Integral.of(Long.parseLong(number));
        }
        int digits = number.charAt(0) == '-' ? number.length() - 1 : number.length();
        if (digits > MAX_DIGITS) {
            throw new JsonSyntaxException(
                    "Exceeds the limit ("
                            + MAX_DIGITS
                            + " digits) for integer string conversion: value has "
                            + digits
                            + " digits; use sys.set_int_max_str_digits() to increase the"
                            + " limit");
        }
        return new Value.Integral(new BigInteger(number));
    }
}
