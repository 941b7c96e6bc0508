package io.github.awsession.argument.timestamp;

import static io.github.awsession.argument.timestamp.TimestampSyntaxException.demand;
import static io.github.awsession.argument.timestamp.TimestampToken.NONE;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;

/**
 * Holds the parts of a timestamp that a text states; a number is {@code NONE} where the text states
 * none.
 *
 * @param weekday the number of the weekday, from 1 for Monday
 */
record ParsedTimestamp(TimestampDate date, int weekday, TimestampTime time, TimestampZone zone) {
    /**
     * Returns the date and the time as they were written, without the zone; missing parts of the
     * date are taken from today.
     *
     * @throws ArithmeticException if a number or the date is too large to calculate with
     */
    LocalDateTime wall(LocalDate today) throws TimestampSyntaxException {
        long day = date.part('d');
        long month = date.part('m');
        long year = date.part('y');
        boolean isEmpty = date.count() == 0 && weekday == NONE && time.isEmpty();
        demand(!isEmpty, "String does not contain a date");
        if (year == NONE) {
            year = today.getYear();
        } else if (date.yearAt() == NONE) {
            year = TimestampDate.nearYear(year, today);
        }
        if (month == NONE) {
            month = today.getMonthValue();
        }
        if (day != NONE) {
            return time.on(date(year, month, day));
        }
        demand(
                month >= 1 && month <= TimestampDate.LAST_MONTH,
                "bad month number " + month + "; must be 1-12");
        day = Math.min(today.getDayOfMonth(), TimestampDate.length(year, month));
        return time.on(nextWeekday(date(year, month, day)));
    }

    private LocalDate date(long year, long month, long day) throws TimestampSyntaxException {
        for (long number :
                new long[] {year, month, day, time.hour(), time.minute(), time.second()}) {
            Math.toIntExact(number);
        }
        demand(year >= 1 && year <= TimestampDate.LAST_YEAR, "year " + year + " is out of range");
        demand(month >= 1 && month <= TimestampDate.LAST_MONTH, "month must be in 1..12");
        demand(
                day >= 1 && day <= TimestampDate.length(year, month),
                "day is out of range for month");
        time.check();
        return LocalDate.of((int) year, (int) month, (int) day);
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
}
