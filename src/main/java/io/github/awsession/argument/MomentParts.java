package io.github.awsession.argument;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.Year;
import java.time.temporal.TemporalAdjusters;

/** What a text told of a moment, and the moment that it makes with the rest taken from today. */
final class MomentParts {
    static final long UNSET = TimeNumbers.UNSET;
    private static final int MONTHS = 12;
    private static final int LAST_HOUR = 23;
    private static final int LAST_SIXTIETH = 59;
    private static final int NANOS_OF_MICROSECOND = 1000;
    private static final int CENTURY = 100;
    private static final int YEARS_AROUND = 50;

    private final Clock clock;
    final CalendarNumbers calendar = new CalendarNumbers();
    int weekday = MomentWords.NONE;
    long hour = UNSET;
    long minute = UNSET;
    long second = UNSET;
    long microsecond = UNSET;
    @Nullable String zone;
    @Nullable Long offset;

    MomentParts(Clock clock) {
        this.clock = clock;
    }

    /** A number of minutes; its fraction sets the seconds. */
    void minutes(BigDecimal number) {
        minute = TimeNumbers.whole(number);
        second = TimeNumbers.sixtieths(number);
    }

    /** A number of seconds with or without a fraction. */
    void seconds(BigDecimal number) {
        second = TimeNumbers.whole(number);
        microsecond = TimeNumbers.millionths(number);
    }

    /** An hour of one half of the day. */
    void hour(long number, int half) {
        if (number < MONTHS && half == MomentWords.AFTERNOON) {
            hour = number + MONTHS;
        } else {
            hour = number == MONTHS && half == MomentWords.MORNING ? 0 : number;
        }
    }

    private boolean isEmpty() {
        return calendar.count() == 0
                && weekday == MomentWords.NONE
                && hour == UNSET
                && minute == UNSET
                && second == UNSET
                && offset == null
                && zone == null;
    }

    /**
     * The date and the time as they were written, without the zone.
     *
     * @throws ArithmeticException if a number or the date is too large to count with
     */
    LocalDateTime wall() throws MomentSyntaxException {
        long day = calendar.part('d');
        long month = calendar.part('m');
        long year = calendar.part('y');
        if (isEmpty()) {
            throw new MomentSyntaxException("String does not contain a date");
        }
        boolean complete = day != UNSET && month != UNSET && year != UNSET;
        LocalDate date =
                complete && calendar.hasFullYear()
                        ? date(year, month, day)
                        : filled(LocalDate.now(clock), year, month, day);
        if (weekday != MomentWords.NONE && day == UNSET) {
            date = date.with(TemporalAdjusters.nextOrSame(DayOfWeek.of(weekday)));
            if (date.getYear() > Moments.LAST_YEAR) {
                throw new ArithmeticException("no such day is left");
            }
        }
        return time(date);
    }

    private LocalDate filled(LocalDate today, long givenYear, long givenMonth, long givenDay)
            throws MomentSyntaxException {
        long year = givenYear == UNSET ? today.getYear() : year(givenYear);
        long month = givenMonth == UNSET ? today.getMonthValue() : givenMonth;
        if (givenDay != UNSET) {
            return date(year, month, givenDay);
        }
        if (month < 1 || month > MONTHS) {
            throw new MomentSyntaxException("bad month number " + month + "; must be 1-12");
        }
        return date(year, month, Math.min(today.getDayOfMonth(), length(year, month)));
    }

    private long year(long number) {
        return calendar.hasFullYear() ? number : nearYear(number);
    }

    /** Two digits are a year less than fifty years away. */
    long nearYear(long number) {
        if (number >= CENTURY) {
            return number;
        }
        int now = LocalDate.now(clock).getYear();
        long guess = number + (long) (now / CENTURY) * CENTURY;
        if (guess >= now + YEARS_AROUND) {
            return guess - CENTURY;
        }
        return guess < now - YEARS_AROUND ? guess + CENTURY : guess;
    }

    private static int length(long year, long month) {
        return Month.of((int) month).length(Year.isLeap(year));
    }

    private LocalDate date(long year, long month, long day) throws MomentSyntaxException {
        for (long number : new long[] {year, month, day, hour, minute, second}) {
            Math.toIntExact(number);
        }
        demand(year >= 1 && year <= Moments.LAST_YEAR, "year " + year + " is out of range");
        demand(month >= 1 && month <= MONTHS, "month must be in 1..12");
        demand(day >= 1 && day <= length(year, month), "day is out of range for month");
        demand(hour <= LAST_HOUR, "hour must be in 0..23");
        demand(minute <= LAST_SIXTIETH, "minute must be in 0..59");
        demand(second <= LAST_SIXTIETH, "second must be in 0..59");
        return LocalDate.of((int) year, (int) month, (int) day);
    }

    private LocalDateTime time(LocalDate date) {
        return date.atTime(part(hour), part(minute), part(second))
                .withNano(part(microsecond) * NANOS_OF_MICROSECOND);
    }

    private static int part(long number) {
        return (int) Math.max(number, 0);
    }

    private static void demand(boolean met, String fault) throws MomentSyntaxException {
        if (!met) {
            throw new MomentSyntaxException(fault);
        }
    }
}
