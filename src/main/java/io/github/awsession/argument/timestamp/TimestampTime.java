package io.github.awsession.argument.timestamp;

import static io.github.awsession.argument.timestamp.TimestampSyntaxException.demand;
import static io.github.awsession.argument.timestamp.TimestampToken.NONE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * Holds the parts of a time of day as they were written; a part that was not written is {@code
 * NONE}.
 */
record TimestampTime(long hour, long minute, long second, long microsecond) {
    static final TimestampTime EMPTY = new TimestampTime(NONE, NONE, NONE, NONE);
    private static final int NOON = 12;
    private static final BigDecimal SIXTIETHS = BigDecimal.valueOf(60);
    private static final BigDecimal MILLIONTHS = BigDecimal.valueOf(1_000_000);
    private static final int NANOS_OF_MICROSECOND = 1000;

    boolean isEmpty() {
        return hour == NONE && minute == NONE && second == NONE;
    }

    TimestampTime withHour(long number) {
        return new TimestampTime(number, minute, second, microsecond);
    }

    TimestampTime withMinute(long number) {
        return new TimestampTime(hour, number, second, microsecond);
    }

    TimestampTime withSecond(long number) {
        return new TimestampTime(hour, minute, number, microsecond);
    }

    /**
     * Returns this time with an hour of the half of the day that begins at the hour {@code half}.
     */
    TimestampTime withHour(long number, int half) {
        return withHour(number > NOON ? number : number % NOON + half);
    }

    /** Returns this time with a number of hours, whose fraction sets the minutes. */
    TimestampTime withHours(BigDecimal number) {
        boolean isWhole = number.remainder(BigDecimal.ONE).signum() == 0;
        return withHour(TimestampToken.whole(number))
                .withMinute(isWhole ? minute : fraction(number, SIXTIETHS));
    }

    /** Returns this time with a number of minutes, whose fraction sets the seconds. */
    TimestampTime withMinutes(BigDecimal number) {
        return withMinute(TimestampToken.whole(number)).withSecond(fraction(number, SIXTIETHS));
    }

    TimestampTime withSeconds(BigDecimal number) {
        return new TimestampTime(
                hour, minute, TimestampToken.whole(number), fraction(number, MILLIONTHS));
    }

    private static long fraction(BigDecimal number, BigDecimal parts) {
        return number.remainder(BigDecimal.ONE).multiply(parts).longValue();
    }

    /** Throws an exception for a part that is out of range. */
    void check() throws TimestampSyntaxException {
        demand(hour < 24, "hour must be in 0..23");
        demand(minute < 60, "minute must be in 0..59");
        demand(second < 60, "second must be in 0..59");
    }

    /** Returns the time on a day; parts that were not written are zero. */
    LocalDateTime on(LocalDate day) {
        return day.atTime(part(hour), part(minute), part(second))
                .withNano(part(microsecond) * NANOS_OF_MICROSECOND);
    }

    private static int part(long number) {
        return (int) Math.max(number, 0);
    }
}
