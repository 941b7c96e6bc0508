package io.github.awsession.argument;


import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers inside of moments. */
final class TimeNumbers {
    /** What a part that was not written counts as. */
    static final long UNSET = -1;

    /** Longer numbers are all the same: too large. */
    private static final int MAX_DIGITS = 18;

    private static final BigDecimal TOO_LARGE = BigDecimal.TEN.pow(MAX_DIGITS);
    private static final BigDecimal SIXTY = BigDecimal.valueOf(60);
    private static final int MICROSECOND_DIGITS = 6;

    private TimeNumbers() {}

    /** Whether a text is digits and nothing else. */
    static boolean isDigits(String text) {
        return !text.isEmpty() && text.chars().allMatch(digit -> digit >= '0' && digit <= '9');
    }

    /** Whether a piece begins as numbers do. */
    static boolean startsNumber(String token) {
        return !token.isEmpty() && isDigits(token.substring(0, 1));
    }

    /** The number that digits make. */
    static long whole(String digits) throws MomentSyntaxException {
        if (!isDigits(digits)) {
            throw MomentSyntaxException.unknownFormat();
        }
        return whole(new BigDecimal(digits));
    }

    /** A number without its fraction. */
    static long whole(BigDecimal number) {
        return number.min(TOO_LARGE).longValue();
    }

    /** A number with or without a fraction. */
    static BigDecimal decimal(String token) throws MomentSyntaxException {
        int point = token.indexOf('.');
        boolean number =
                point < 0
                        ? isDigits(token)
                        : isDigits(token.substring(0, point))
                                && isDigits(token.substring(point + 1));
        if (!number) {
            throw MomentSyntaxException.unknownFormat();
        }
        return new BigDecimal(token);
    }

    /** How many sixtieths the fraction of a number is, or unset if there are none to count. */
    static long sixtieths(BigDecimal number) {
        BigDecimal fraction = number.remainder(BigDecimal.ONE);
        return fraction.signum() == 0 ? UNSET : fraction.multiply(SIXTY).longValue();
    }

    /** The fraction of a number of seconds, cut to millionths. */
    static long millionths(BigDecimal seconds) {
        return seconds.remainder(BigDecimal.ONE)
                .movePointRight(MICROSECOND_DIGITS)
                .setScale(0, RoundingMode.DOWN)
                .longValue();
    }
}
