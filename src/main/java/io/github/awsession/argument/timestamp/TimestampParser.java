package io.github.awsession.argument.timestamp;

import static io.github.awsession.argument.timestamp.TimestampSyntaxException.demand;
import static io.github.awsession.argument.timestamp.TimestampToken.NONE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Reads the text of a timestamp from the first token to the last, as python-dateutil does: a word
 * is read by its meaning, a number by its length or else by the tokens around it.
 */
final class TimestampParser {
    private static final TimestampToken BEYOND = new TimestampToken("");
    private static final int MINUTE_SECONDS = 60;
    private static final int HOUR_SECONDS = 3600;
    private static final int SHORTEST_ZONE = 3;
    private static final int OFFSET_DIGITS = 4;
    private static final int NOON = 12;
    private static final int CLOCK_DIGITS = 6;
    private static final int DATE_DIGITS = 8;
    private static final int MINUTE_DIGITS = 12;
    private static final int SECOND_DIGITS = 14;
    private static final BigDecimal DAY_HOURS = BigDecimal.valueOf(24);

    private final List<TimestampToken> tokens;
    private final LocalDate today;
    private int position;
    private TimestampDate date = TimestampDate.EMPTY;
    private int weekday = NONE;
    private TimestampTime time = TimestampTime.EMPTY;
    private TimestampZone zone = TimestampZone.UNKNOWN;

    /**
     * Records whether a zone name precedes the sign: {@code GMT+3} is three hours west of
     * Greenwich.
     */
    private boolean signsReversed;

    private TimestampParser(String text, LocalDate today) {
        this.tokens = TimestampLexer.tokens(text);
        this.today = today;
    }

    /**
     * Returns the parts of a timestamp that a text states, possibly none.
     *
     * @throws ArithmeticException if an offset is too large to calculate with
     */
    static ParsedTimestamp parse(String text, LocalDate today) throws TimestampSyntaxException {
        return new TimestampParser(text, today).run();
    }

    private ParsedTimestamp run() throws TimestampSyntaxException {
        for (; has(0); position++) {
            if (at(0).startsNumber()) {
                number(at(0));
            } else {
                word(at(0));
            }
        }
        return new ParsedTimestamp(date, weekday, time, zone);
    }

    /** Returns the token some places after the current one, or before it for a negative number. */
    private TimestampToken at(int places) {
        int place = position + places;
        return place >= 0 && place < tokens.size() ? tokens.get(place) : BEYOND;
    }

    private boolean has(int places) {
        return position + places < tokens.size();
    }

    private void word(TimestampToken word) throws TimestampSyntaxException {
        if (word.weekday() != NONE) {
            weekday = word.weekday();
        } else if (word.month() != NONE) {
            month(word.month());
        } else if (word.half() != NONE) {
            demand(time.hour() != NONE && time.hour() <= NOON);
            time = time.withHour(time.hour(), word.half());
        } else if (canBeZone(word) && zone.offset() == null) {
            zone(word.text());
        } else if (time.hour() != NONE && word.isSign()) {
            offset(word.is("+") != signsReversed ? 1 : -1);
        } else {
            demand(word.isFiller());
        }
    }

    /** Reads {@code Jan-02}, {@code Jan/02/2026}, {@code Jan of 26}, or a month alone. */
    private void month(int month) throws TimestampSyntaxException {
        date = date.withMonth(month);
        if (at(1).is("-") || at(1).is("/")) {
            restOfDate();
        } else if (has(4)
                && at(1).is(" ")
                && at(2).text().equalsIgnoreCase("of")
                && at(3).is(" ")) {
            if (at(4).isDigits()) {
                date = date.withYear(TimestampDate.nearYear(at(4).whole(), today));
            }
            position += 4;
        }
    }

    /** Reads the date after a separator: {@code -02}, {@code -02-2026} or {@code -Jan-2026}. */
    private void restOfDate() throws TimestampSyntaxException {
        String separator = at(1).text();
        date = withDigitsOrMonth(at(2));
        position += 2;
        if (at(1).is(separator)) {
            date = withDigitsOrMonth(at(2));
            position += 2;
        }
    }

    private TimestampDate withDigitsOrMonth(TimestampToken token) throws TimestampSyntaxException {
        return token.month() == NONE ? date.withDigits(token) : date.withMonth(token.month());
    }

    private boolean canBeZone(TimestampToken word) {
        return time.hour() != NONE && zone.name() == null && word.looksLikeZone();
    }

    private void zone(String name) {
        signsReversed |= at(1).isSign();
        if (!at(1).isSign()) {
            zone = new TimestampZone(name, name.equals("z") ? 0L : null);
        } else if (!TimestampZone.isUniversal(name)) {
            zone = new TimestampZone(name, null);
        }
    }

    /** Reads {@code +0130}, {@code +01:30} or {@code +01}, and a zone name in parentheses. */
    private void offset(int direction) throws TimestampSyntaxException {
        signsReversed = false;
        TimestampToken hours = at(1);
        TimestampToken minutes = new TimestampToken("0");
        int digits = hours.text().length();
        if (digits == OFFSET_DIGITS) {
            minutes = hours.from(2);
            hours = hours.part(0, 2);
        } else if (at(2).is(":")) {
            minutes = at(3);
            position += 2;
        } else {
            demand(digits <= 2);
        }
        long seconds =
                Math.addExact(
                        Math.multiplyExact(hours.whole(), HOUR_SECONDS),
                        Math.multiplyExact(minutes.whole(), MINUTE_SECONDS));
        zone = new TimestampZone(zone.name(), direction * seconds);
        TimestampToken name = at(4);
        if (at(2).isFiller()
                && at(3).is("(")
                && at(5).is(")")
                && name.text().length() >= SHORTEST_ZONE
                && canBeZone(name)) {
            zone = new TimestampZone(name.text(), zone.offset());
            position += 4;
        }
        position++;
    }

    private void number(TimestampToken token) throws TimestampSyntaxException {
        BigDecimal number = token.decimal();
        int length = token.text().length();
        if (isClockBehindDate(length)) {
            hourAndMinute(token);
        } else if (length == CLOCK_DIGITS || token.text().indexOf('.') == CLOCK_DIGITS) {
            sixDigits(token);
        } else if (length == DATE_DIGITS || length == MINUTE_DIGITS || length == SECOND_DIGITS) {
            dateAndClock(token, length);
        } else if (!byUnit(number)) {
            byNeighbour(token, number);
        }
    }

    /** Returns whether the number is a time after a date: {@code T23} or {@code T2359}. */
    private boolean isClockBehindDate(int length) {
        return date.count() == 3
                && (length == 2 || length == 4)
                && time.hour() == NONE
                && !at(1).is(":")
                && at(1).unit() == NONE;
    }

    private void hourAndMinute(TimestampToken digits) throws TimestampSyntaxException {
        time = time.withHour(digits.part(0, 2).whole());
        if (digits.text().length() > 2) {
            time = time.withMinute(digits.part(2, 4).whole());
        }
    }

    /** Reads {@code YYMMDD}, or, after part of a date or with a fraction, {@code HHMMSS}. */
    private void sixDigits(TimestampToken token) throws TimestampSyntaxException {
        if (date.count() == 0 && token.isDigits()) {
            TimestampDate start = date.withDigits(token.part(0, 2));
            date = start.withDigits(token.part(2, 4)).withDigits(token.from(4));
        } else {
            hourAndMinute(token);
            time = time.withSeconds(token.from(4).decimal());
        }
    }

    /** Reads {@code YYYYMMDD}, {@code YYYYMMDDHHMM} or {@code YYYYMMDDHHMMSS}. */
    private void dateAndClock(TimestampToken token, int length) throws TimestampSyntaxException {
        TimestampDate start = date.withYear(token.part(0, 4).whole());
        date = start.withDigits(token.part(4, 6)).withDigits(token.part(6, 8));
        if (length > DATE_DIGITS) {
            hourAndMinute(token.from(DATE_DIGITS));
        }
        if (length > MINUTE_DIGITS) {
            time = time.withSecond(token.from(MINUTE_DIGITS).whole());
        }
    }

    /**
     * Reads a number with its unit, as in {@code 10h} and {@code 10 h}, or a number after another
     * unit, as in {@code 10h36}; returns whether there was a unit.
     */
    private boolean byUnit(BigDecimal number) {
        int unit = at(1).unit();
        int taken = 1;
        if (unit == NONE && at(1).is(" ")) {
            unit = at(2).unit();
            taken = 2;
        }
        if (unit == NONE) {
            unit = unitBefore();
            taken = 0;
        }
        switch (unit) {
            case TimestampToken.HOUR -> time = time.withHours(number);
            case TimestampToken.MINUTE -> time = time.withMinutes(number);
            case TimestampToken.SECOND -> time = time.withSeconds(number);
            default -> {}
        }
        position += taken;
        return unit != NONE;
    }

    /** Returns the unit below the one before the number; a number after seconds is ignored. */
    private int unitBefore() {
        int unit = at(-1).unit();
        if (unit == NONE && at(-1).is(" ") && !has(1)) {
            unit = at(-2).unit();
        }
        return unit == NONE ? NONE : unit + 1;
    }

    private void byNeighbour(TimestampToken token, BigDecimal number)
            throws TimestampSyntaxException {
        TimestampToken neighbour = at(1);
        if (neighbour.is(":") && has(2)) {
            clock(number);
        } else if (neighbour.is("-") || neighbour.is("/") || neighbour.is(".")) {
            date = date.withDigits(token);
            if (has(2) && !at(2).isFiller()) {
                restOfDate();
            } else {
                position++;
            }
        } else if (!has(1) || neighbour.isFiller()) {
            if (!isHourOfHalf(2, number)) {
                date = date.withNumber(number);
            }
            position++;
        } else if (number.compareTo(DAY_HOURS) >= 0 || !isHourOfHalf(1, number)) {
            demand(date.canBeDay(number));
            date = date.withNumber(number);
        }
    }

    /** Reads {@code 10:36} or {@code 10:36:28.5}. */
    private void clock(BigDecimal hours) throws TimestampSyntaxException {
        time = time.withHour(TimestampToken.whole(hours)).withMinutes(at(2).decimal());
        if (at(3).is(":") && has(4)) {
            time = time.withSeconds(at(4).decimal());
            position += 2;
        }
        position += 2;
    }

    /** Reads an hour before a word such as {@code pm}; returns whether there was such a word. */
    private boolean isHourOfHalf(int places, BigDecimal number) {
        int half = at(places).half();
        if (half == NONE) {
            return false;
        }
        time = time.withHour(TimestampToken.whole(number), half);
        position++;
        return true;
    }
}
