package io.github.awsession.argument;

import java.util.Locale;

/** The words that moments are written with, in any case. */
final class MomentWords {
    /** What a word that is none of a kind counts as. */
    static final int NONE = -1;

    static final int HOUR = 0;
    static final int MINUTE = 1;
    static final int SECOND = 2;
    static final int MORNING = 0;
    static final int AFTERNOON = 1;

    private MomentWords() {}

    /** From 1 for January to 12, or {@link #NONE}. */
    static int month(String word) {
        return switch (lower(word)) {
            case "jan", "january" -> 1;
            case "feb", "february" -> 2;
            case "mar", "march" -> 3;
            case "apr", "april" -> 4;
            case "may" -> 5;
            case "jun", "june" -> 6;
            case "jul", "july" -> 7;
            case "aug", "august" -> 8;
            case "sep", "sept", "september" -> 9;
            case "oct", "october" -> 10;
            case "nov", "november" -> 11;
            case "dec", "december" -> 12;
            default -> NONE;
        };
    }

    /** From 1 for Monday to 7, or {@link #NONE}. */
    static int weekday(String word) {
        return switch (lower(word)) {
            case "mon", "monday" -> 1;
            case "tue", "tuesday" -> 2;
            case "wed", "wednesday" -> 3;
            case "thu", "thursday" -> 4;
            case "fri", "friday" -> 5;
            case "sat", "saturday" -> 6;
            case "sun", "sunday" -> 7;
            default -> NONE;
        };
    }

    /** Which part of a time a number beside the word is, or {@link #NONE}. */
    static int unit(String word) {
        return switch (lower(word)) {
            case "h", "hour", "hours" -> HOUR;
            case "m", "minute", "minutes" -> MINUTE;
            case "s", "second", "seconds" -> SECOND;
            default -> NONE;
        };
    }

    /** Which half of the day, or {@link #NONE}. */
    static int half(String word) {
        return switch (lower(word)) {
            case "am", "a" -> MORNING;
            case "pm", "p" -> AFTERNOON;
            default -> NONE;
        };
    }

    /** Whether a piece may stand anywhere without meaning. */
    static boolean isFiller(String word) {
        return switch (lower(word)) {
            case " ", ".", ",", ";", "-", "/", "'" -> true;
            case "at", "on", "and", "ad", "m", "t", "of", "st", "nd", "rd", "th" -> true;
            default -> false;
        };
    }

    /** Whether a word names the zone without an offset. */
    static boolean isUniversal(String word) {
        return switch (lower(word)) {
            case "utc", "gmt", "z" -> true;
            default -> false;
        };
    }

    /** Whether a word is written as names of zones are; the names of no number are none. */
    static boolean looksLikeZone(String word) {
        if (word.equals("z")) {
            return true;
        }
        return !word.isEmpty()
                && !word.equals("NAN")
                && !word.equals("INF")
                && word.length() <= 5
                && word.chars().allMatch(letter -> letter >= 'A' && letter <= 'Z');
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
