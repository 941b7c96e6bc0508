package io.github.awsession.waiting;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/**
 * Reads and writes durations as people do: {@code 90s}, {@code 30m}, {@code 2h}, {@code 1h30m}; a
 * plain number is seconds.
 */
public final class DurationText {
    /**
     * Lists the units from the longest to the shortest, the order in which they may follow each
     * other.
     */
    private static final String UNITS = "dhms";

    private static final int[] SECONDS = {86_400, 3600, 60, 1};

    /** Nine digits of any unit are longer than any wait. */
    private static final int MOST_DIGITS = 9;

    private DurationText() {}

    /** Returns the duration, to the millisecond; absent for a text that is not a duration. */
    public static Optional<Duration> parse(String text) {
        if (isNumber(text)) {
            return Optional.of(of(text, 1));
        }
        Duration sum = Duration.ZERO;
        int from = 0;
        int longestLeft = 0;
        while (from < text.length()) {
            int to = from;
            while (to < text.length() && UNITS.indexOf(text.charAt(to)) < 0) {
                to++;
            }
            int unit = to == text.length() ? -1 : UNITS.indexOf(text.charAt(to));
            if (unit < longestLeft || !isNumber(text.substring(from, to))) {
                return Optional.empty();
            }
            sum = sum.plus(of(text.substring(from, to), SECONDS[unit]));
            longestLeft = unit + 1;
            from = to + 1;
        }
        return from == 0 ? Optional.empty() : Optional.of(sum);
    }

    /**
     * Writes a duration without fractions of a second: {@code 12s}, {@code 1m05s}, {@code
     * 2h00m07s}.
     */
    public static String show(Duration duration) {
        long seconds = duration.toSeconds();
        StringBuilder text = new StringBuilder();
        if (seconds >= SECONDS[1]) {
            text.append(duration.toHours()).append('h');
        }
        if (seconds >= SECONDS[2]) {
            append(text, duration.toMinutesPart(), 'm');
        }
        return append(text, duration.toSecondsPart(), 's').toString();
    }

    private static StringBuilder append(StringBuilder text, int number, char unit) {
        if (!text.isEmpty() && number < 10) {
            text.append('0');
        }
        return text.append(number).append(unit);
    }

    /** Matches ASCII digits, optionally with a fraction after a point. */
    private static boolean isNumber(String text) {
        int point = text.indexOf('.');
        String whole = point < 0 ? text : text.substring(0, point);
        return isDigits(whole) && (point < 0 || isDigits(text.substring(point + 1)));
    }

    private static boolean isDigits(String text) {
        return !text.isEmpty()
                && text.length() <= MOST_DIGITS
                && text.chars().allMatch(character -> character >= '0' && character <= '9');
    }

    private static Duration of(String number, int seconds) {
        BigDecimal milliseconds =
                new BigDecimal(number)
                        .multiply(BigDecimal.valueOf(Duration.ofSeconds(seconds).toMillis()));
        return Duration.ofMillis(milliseconds.longValue());
    }
}
