package io.github.awsession.argument.timestamp;

import static io.github.awsession.argument.timestamp.TimestampSyntaxException.demand;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Represents a word, a number or a single other character in the text of a timestamp.
 *
 * @param text the characters of the token; empty beyond the ends of the whole text
 */
record TimestampToken(String text) {
    /** Stands for a word that is not of the requested kind, and for a part that was not written. */
    static final int NONE = -1;

    static final int HOUR = 0;
    static final int MINUTE = 1;
    static final int SECOND = 2;

    private static final List<String> MONTHS =
            List.of(
                    "january",
                    "february",
                    "march",
                    "april",
                    "may",
                    "june",
                    "july",
                    "august",
                    "september",
                    "october",
                    "november",
                    "december");
    private static final List<String> WEEKDAYS =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
    private static final Set<String> FILLERS =
            Set.of(
                    " ", ".", ",", ";", "-", "/", "'", "at", "on", "and", "ad", "m", "t", "of",
                    "st", "nd", "rd", "th");
    private static final int SEPTEMBER = 9;
    private static final int SHORT_NAME = 3;
    private static final int LONGEST_ZONE = 5;

    /** Limits numbers; larger numbers are all equally too large. */
    private static final BigDecimal TOO_LARGE = BigDecimal.TEN.pow(18);

    boolean is(String other) {
        return text.equals(other);
    }

    boolean isSign() {
        return is("+") || is("-");
    }

    /** Returns the number of the month, from 1 for January to 12, or {@link #NONE}. */
    int month() {
        return lower().equals("sept") ? SEPTEMBER : named(MONTHS);
    }

    /** Returns the number of the weekday, from 1 for Monday to 7, or {@link #NONE}. */
    int weekday() {
        return named(WEEKDAYS);
    }

    private int named(List<String> names) {
        String word = lower();
        for (int index = 0; index < names.size(); index++) {
            String name = names.get(index);
            if (word.equals(name) || word.equals(name.substring(0, SHORT_NAME))) {
                return index + 1;
            }
        }
        return NONE;
    }

    /** Returns the part of a time that a number beside this word is, or {@link #NONE}. */
    int unit() {
        return switch (lower()) {
            case "h", "hour", "hours" -> HOUR;
            case "m", "minute", "minutes" -> MINUTE;
            case "s", "second", "seconds" -> SECOND;
            default -> NONE;
        };
    }

    /** Returns the hour at which the named half of the day begins, or {@link #NONE}. */
    int half() {
        return switch (lower()) {
            case "am", "a" -> 0;
            case "pm", "p" -> 12;
            default -> NONE;
        };
    }

    /** Returns whether the token may stand anywhere without meaning. */
    boolean isFiller() {
        return FILLERS.contains(lower());
    }

    /**
     * Returns whether the word is written like the name of a zone; {@code NAN} and {@code INF} do
     * not count as names.
     */
    boolean looksLikeZone() {
        boolean isShort = !text.isEmpty() && text.length() <= LONGEST_ZONE;
        return is("z")
                || (isShort
                        && !is("NAN")
                        && !is("INF")
                        && text.chars().allMatch(letter -> letter >= 'A' && letter <= 'Z'));
    }

    /** Returns whether the token begins with a digit. */
    boolean startsNumber() {
        return !text.isEmpty() && part(0, 1).isDigits();
    }

    boolean isDigits() {
        return !text.isEmpty() && text.chars().allMatch(digit -> digit >= '0' && digit <= '9');
    }

    TimestampToken part(int start, int end) {
        return new TimestampToken(text.substring(start, end));
    }

    TimestampToken from(int start) {
        return part(start, text.length());
    }

    /** Returns the number that the digits make. */
    long whole() throws TimestampSyntaxException {
        demand(isDigits());
        return whole(new BigDecimal(text));
    }

    /** Returns a number without its fraction, at most {@link #TOO_LARGE}. */
    static long whole(BigDecimal number) {
        return number.min(TOO_LARGE).longValue();
    }

    /** Returns the number, which may have a fraction. */
    BigDecimal decimal() throws TimestampSyntaxException {
        int point = text.indexOf('.');
        boolean isNumber =
                point < 0 ? isDigits() : part(0, point).isDigits() && from(point + 1).isDigits();
        demand(isNumber);
        return new BigDecimal(text);
    }

    private String lower() {
        return text.toLowerCase(Locale.ROOT);
    }
}
