package io.github.awsession.argument.timestamp;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Reads timestamps given as seconds since 1970. */
final class EpochSeconds {
    private static final double FIRST = -62_135_596_800.0;
    private static final double END = 253_402_300_800.0;

    /** Limits the seconds, with the next constant, to those for which the C library has a year. */
    private static final double FIRST_COUNTABLE = -67_768_040_609_740_800.0;

    private static final double LAST_COUNTABLE = 67_768_036_191_676_800.0;
    private static final long MICROSECONDS = 1_000_000;
    private static final int NANOS_OF_MICROSECOND = 1000;
    private static final long DAY = 86_400;
    private static final int CYCLE_DAYS = 146_097;
    private static final int CYCLE_YEARS = 400;

    private EpochSeconds() {}

    /**
     * Returns the timestamp in UTC, rounded to the nearest microsecond.
     *
     * @throws TimestampSyntaxException if the number is NaN or the timestamp is not in the years 1
     *     to 9999
     * @throws ArithmeticException if the timestamp is too far away to have a year
     */
    static LocalDateTime timestamp(double seconds) throws TimestampSyntaxException {
        if (Double.isNaN(seconds)) {
            throw new TimestampSyntaxException("cannot convert float NaN to integer");
        }
        if (seconds < FIRST_COUNTABLE || seconds > LAST_COUNTABLE) {
            throw new ArithmeticException("no year");
        }
        double floor = Math.floor(seconds);
        long micros = (long) Math.rint((seconds - floor) * MICROSECONDS);
        long whole = (long) floor + micros / MICROSECONDS;
        if (whole < FIRST || whole >= END) {
            throw new TimestampSyntaxException("year " + year(whole) + " is out of range");
        }
        int nanos = (int) (micros % MICROSECONDS) * NANOS_OF_MICROSECOND;
        return LocalDateTime.ofEpochSecond(whole, nanos, ZoneOffset.UTC);
    }

    /**
     * Returns the year, also beyond the range of {@link LocalDate}, because the calendar repeats
     * every four hundred years.
     */
    private static long year(long seconds) {
        long days = Math.floorDiv(seconds, DAY);
        long cycle = Math.floorDiv(days, CYCLE_DAYS);
        return LocalDate.ofEpochDay(Math.floorMod(days, CYCLE_DAYS)).getYear()
                + cycle * CYCLE_YEARS;
    }
}
