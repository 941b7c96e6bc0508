package io.github.awsession.argument.timestamp;

import static io.github.awsession.argument.timestamp.TimestampToken.NONE;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;

/**
 * What a text says of a timestamp; a number is {@code NONE} where it says nothing.
 *
 * @param weekday from 1 for Monday
 */
record ParsedTimestamp(
        TimestampDate date,
        int weekday,
        long hour,
        long minute,
        long second,
        long microsecond,
        TimestampZone zone) {
    private static final int CENTURY = 100;
    private static final int YEARS_AROUND = 50;
    private static final int NANOS_OF_MICROSECOND = 1000;

    /**
     * The date and the time as they were written, without the zone; what is missing in the date is
     * today's.
     *
     * @throws ArithmeticException if a number or the date is too large to count with
     */
    LocalDateTime wall(LocalDate today) throws TimestampSyntaxException {
        long day = date.part('d');
        long month = date.part('m');
        long year = date.part('y');
        boolean isTimeEmpty = hour == NONE && minute == NONE && second == NONE;
        demand(
                date.count() > 0 || weekday != NONE || !isTimeEmpty,
                "String does not contain a date");
        if (year == NONE) {
            year = today.getYear();
        } else if (date.yearAt() == NONE) {
            year = nearYear(year, today);
        }
        if (month == NONE) {
            month = today.getMonthValue();
        }
        if (day != NONE) {
            return time(date(year, month, day));
        }
        demand(
                month >= 1 && month <= TimestampDate.LAST_MONTH,
                "bad month number " + month + "; must be 1-12");
        day = Math.min(today.getDayOfMonth(), TimestampDate.length(year, month));
        return time(nextWeekday(date(year, month, day)));
    }

    /** Two digits are a year less than fifty years away. */
    static long nearYear(long number, LocalDate today) {
        if (number >= CENTURY) {
            return number;
        }
        int now = today.getYear();
        long guess = number + (long) (now / CENTURY) * CENTURY;
        if (guess >= now + YEARS_AROUND) {
            return guess - CENTURY;
        }
        return guess < now - YEARS_AROUND ? guess + CENTURY : guess;
    }

    private LocalDate date(long year, long month, long day) throws TimestampSyntaxException {
        for (long number : new long[] {year, month, day, hour, minute, second}) {
            Math.toIntExact(number);
        }
        demand(year >= 1 && year <= TimestampDate.LAST_YEAR, "year " + year + " is out of range");
        demand(month >= 1 && month <= TimestampDate.LAST_MONTH, "month must be in 1..12");
        demand(
                day >= 1 && day <= TimestampDate.length(year, month),
                "day is out of range for month");
        demand(hour < 24, "hour must be in 0..23");
        demand(minute < 60, "minute must be in 0..59");
        demand(second < 60, "second must be in 0..59");
        return LocalDate.of((int) year, (int) month, (int) day);
    }

    private static void demand(boolean met, String fault) throws TimestampSyntaxException {
        TimestampSyntaxException.unless(met, fault);
    }

    private LocalDate nextWeekday(LocalDate start) {
        if (weekday == NONE) {
            return start;
        }
        LocalDate next = start.with(TemporalAdjusters.nextOrSame(DayOfWeek.of(weekday)));
        if (next.getYear() > TimestampDate.LAST_YEAR) {
            throw new ArithmeticException("no such day is left");
        }
        return next;
    }

    private LocalDateTime time(LocalDate date) {
        return date.atTime(part(hour), part(minute), part(second))
                .withNano(part(microsecond) * NANOS_OF_MICROSECOND);
    }

    private static int part(long number) {
        return (int) Math.max(number, 0);
    }
}
