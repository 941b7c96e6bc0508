package io.github.awsession.argument;

import java.math.BigDecimal;

/** Finds out which part of a moment a number is: from its length, or else from what is around. */
final class MomentNumberParser {
    private static final int CLOCK_DIGITS = 6;
    private static final int DATE_DIGITS = 8;
    private static final int MINUTE_DIGITS = 12;
    private static final int SECOND_DIGITS = 14;
    private static final BigDecimal HOURS = BigDecimal.valueOf(24);

    private final MomentTokens tokens;
    private final MomentParts parts;

    MomentNumberParser(MomentTokens tokens, MomentParts parts) {
        this.tokens = tokens;
        this.parts = parts;
    }

    /** Reads the number at the reader's place, and what belongs to it. */
    void number() throws MomentSyntaxException {
        String token = tokens.at(0);
        BigDecimal number = TimeNumbers.decimal(token);
        if (isClockBehindDate(token)) {
            parts.hour = TimeNumbers.whole(token.substring(0, 2));
            if (token.length() > 2) {
                parts.minute = TimeNumbers.whole(token.substring(2));
            }
        } else if (token.length() == CLOCK_DIGITS || token.indexOf('.') == CLOCK_DIGITS) {
            sixDigits(token);
        } else if (token.length() == DATE_DIGITS
                || token.length() == MINUTE_DIGITS
                || token.length() == SECOND_DIGITS) {
            dateAndClock(token);
        } else if (!byUnit(number)) {
            byNeighbour(token, number);
        }
    }

    /** {@code T23} or {@code T2359}. */
    private boolean isClockBehindDate(String token) {
        return parts.calendar.count() == 3
                && (token.length() == 2 || token.length() == 4)
                && parts.hour == MomentParts.UNSET
                && !tokens.at(1).equals(":")
                && MomentWords.unit(tokens.at(1)) == MomentWords.NONE;
    }

    /** {@code YYMMDD}, or behind something else {@code HHMMSS} with or without a fraction. */
    private void sixDigits(String token) throws MomentSyntaxException {
        if (parts.calendar.count() == 0 && token.indexOf('.') < 0) {
            parts.calendar.addDigits(token.substring(0, 2));
            parts.calendar.addDigits(token.substring(2, 4));
            parts.calendar.addDigits(token.substring(4));
        } else {
            parts.hour = TimeNumbers.whole(token.substring(0, 2));
            parts.minute = TimeNumbers.whole(token.substring(2, 4));
            parts.seconds(TimeNumbers.decimal(token.substring(4)));
        }
    }

    /** {@code YYYYMMDD}, {@code YYYYMMDDHHMM} or {@code YYYYMMDDHHMMSS}. */
    private void dateAndClock(String token) throws MomentSyntaxException {
        parts.calendar.addYear(TimeNumbers.whole(token.substring(0, 4)));
        parts.calendar.addDigits(token.substring(4, 6));
        parts.calendar.addDigits(token.substring(6, DATE_DIGITS));
        if (token.length() > DATE_DIGITS) {
            parts.hour = TimeNumbers.whole(token.substring(8, 10));
            parts.minute = TimeNumbers.whole(token.substring(10, MINUTE_DIGITS));
        }
        if (token.length() > MINUTE_DIGITS) {
            parts.second = TimeNumbers.whole(token.substring(MINUTE_DIGITS));
        }
    }

    /** {@code 10h}, {@code 10 h}, or what follows a unit: {@code 10h36}. */
    private boolean byUnit(BigDecimal number) {
        int near = MomentWords.unit(tokens.at(1));
        int far = tokens.at(1).equals(" ") ? MomentWords.unit(tokens.at(2)) : MomentWords.NONE;
        int unit = near;
        int taken = 1;
        if (unit == MomentWords.NONE) {
            unit = far;
            taken = 2;
        }
        if (unit == MomentWords.NONE) {
            unit = unitBefore();
            taken = 0;
        }
        if (unit == MomentWords.NONE) {
            return false;
        }
        assign(unit, number);
        tokens.advance(taken);
        return true;
    }

    /** The unit after the one that stands before the number. */
    private int unitBefore() {
        int unit = MomentWords.unit(tokens.at(-1));
        if (unit == MomentWords.NONE && tokens.at(-1).equals(" ") && !tokens.has(1)) {
            unit = MomentWords.unit(tokens.at(-2));
        }
        return unit == MomentWords.NONE ? MomentWords.NONE : unit + 1;
    }

    /** Nothing is smaller than a second, so a number behind seconds says nothing. */
    private void assign(int unit, BigDecimal number) {
        switch (unit) {
            case MomentWords.HOUR -> {
                parts.hour = TimeNumbers.whole(number);
                long minutes = TimeNumbers.sixtieths(number);
                if (minutes != TimeNumbers.UNSET) {
                    parts.minute = minutes;
                }
            }
            case MomentWords.MINUTE -> parts.minutes(number);
            case MomentWords.SECOND -> parts.seconds(number);
            default -> {}
        }
    }

    private void byNeighbour(String token, BigDecimal number) throws MomentSyntaxException {
        String neighbour = tokens.at(1);
        if (neighbour.equals(":") && tokens.has(2)) {
            clock(number);
        } else if (neighbour.equals("-") || neighbour.equals("/") || neighbour.equals(".")) {
            date(token, neighbour);
        } else if (!tokens.has(1) || MomentWords.isFiller(neighbour)) {
            if (!halfAt(2, number)) {
                parts.calendar.addNumber(number);
            }
            tokens.advance(1);
        } else if (number.compareTo(HOURS) >= 0 || !halfAt(1, number)) {
            if (!parts.calendar.canBeDay(number)) {
                throw MomentSyntaxException.unknownFormat();
            }
            parts.calendar.addNumber(number);
        }
    }

    /** {@code 10:36} or {@code 10:36:28.5}. */
    private void clock(BigDecimal hour) throws MomentSyntaxException {
        parts.hour = TimeNumbers.whole(hour);
        parts.minutes(TimeNumbers.decimal(tokens.at(2)));
        if (tokens.at(3).equals(":") && tokens.has(4)) {
            parts.seconds(TimeNumbers.decimal(tokens.at(4)));
            tokens.advance(2);
        }
        tokens.advance(2);
    }

    /** {@code 01-02}, {@code 2026-01-02}, {@code 02-Jan-2026}; a filler ends it. */
    private void date(String token, String separator) throws MomentSyntaxException {
        parts.calendar.addDigits(token);
        if (tokens.has(2) && !MomentWords.isFiller(tokens.at(2))) {
            digitsOrMonth(tokens.at(2));
            if (tokens.at(3).equals(separator)) {
                digitsOrMonth(tokens.at(4));
                tokens.advance(2);
            }
            tokens.advance(1);
        }
        tokens.advance(1);
    }

    private void digitsOrMonth(String token) throws MomentSyntaxException {
        int month = MomentWords.month(token);
        if (month == MomentWords.NONE) {
            parts.calendar.addDigits(token);
        } else {
            parts.calendar.addMonth(month);
        }
    }

    /** Reads a time with a half of the day, and takes that word. */
    private boolean halfAt(int places, BigDecimal hour) {
        int half = MomentWords.half(tokens.at(places));
        if (half == MomentWords.NONE) {
            return false;
        }
        parts.hour(TimeNumbers.whole(hour), half);
        tokens.advance(1);
        return true;
    }
}
