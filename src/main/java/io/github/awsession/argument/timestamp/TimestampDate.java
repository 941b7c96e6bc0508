package io.github.awsession.argument.timestamp;

import static io.github.awsession.argument.timestamp.TimestampSyntaxException.demand;
import static io.github.awsession.argument.timestamp.TimestampToken.NONE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.List;
import java.util.stream.Stream;

/**
 * Holds the one to three numbers that make a date, in the order in which they were written. The
 * spelling of a number may show that it is the year or the month; otherwise the sizes of the
 * numbers decide, and in doubt the month comes before the day, as in the United States.
 *
 * @param yearAt the place of a year that was written with its century, or {@code NONE}
 * @param monthAt the place of a month that was written as a word, or {@code NONE}
 */
record TimestampDate(List<Long> numbers, int yearAt, int monthAt) {
    static final TimestampDate EMPTY = new TimestampDate(List.of(), NONE, NONE);
    static final int LAST_YEAR = 9999;
    static final int LAST_MONTH = 12;
    private static final int LAST_DAY = 31;
    private static final int MOST_NUMBERS = 4;
    private static final int CENTURY = 100;
    private static final int YEARS_AROUND = 50;
    private static final BigDecimal LAST_SHORT_YEAR = BigDecimal.valueOf(CENTURY);

    int count() {
        return numbers.size();
    }

    private TimestampDate with(long number) throws TimestampSyntaxException {
        demand(count() < MOST_NUMBERS);
        return new TimestampDate(
                Stream.concat(numbers.stream(), Stream.of(number)).toList(), yearAt, monthAt);
    }

    TimestampDate withYear(long number) throws TimestampSyntaxException {
        demand(yearAt == NONE);
        return new TimestampDate(with(number).numbers, count(), monthAt);
    }

    TimestampDate withMonth(int number) throws TimestampSyntaxException {
        demand(monthAt == NONE);
        return new TimestampDate(with(number).numbers, yearAt, count());
    }

    /** Adds a number written in digits, which is a year if there are more than two digits. */
    TimestampDate withDigits(TimestampToken digits) throws TimestampSyntaxException {
        long number = digits.whole();
        return digits.text().length() > 2 ? withYear(number) : with(number);
    }

    /** Adds a number, which is a year if it is above a hundred. */
    TimestampDate withNumber(BigDecimal number) throws TimestampSyntaxException {
        long whole = TimestampToken.whole(number);
        return number.compareTo(LAST_SHORT_YEAR) > 0 ? withYear(whole) : with(whole);
    }

    /** Returns whether a number can be the day, as far as the month and the year are known. */
    boolean canBeDay(BigDecimal number) {
        int last = LAST_DAY;
        if (monthAt != NONE) {
            last = length(yearAt == NONE ? 0 : numbers.get(yearAt), numbers.get(monthAt));
        }
        return number.compareTo(BigDecimal.ONE) >= 0
                && number.compareTo(BigDecimal.valueOf(last)) <= 0;
    }

    static int length(long year, long month) {
        return Month.of((int) month).length(Year.isLeap(year));
    }

    /**
     * Returns the year that a number means; two digits mean a year that is at most fifty years
     * before or less than fifty years after the current one.
     */
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

    /** Returns the number that is the part {@code y}, {@code m} or {@code d}, or {@code NONE}. */
    long part(char letter) throws TimestampSyntaxException {
        int index = order().indexOf(letter);
        return index < 0 ? NONE : numbers.get(index);
    }

    /** Returns a letter for each number: {@code y}, {@code m} or {@code d}. */
    private String order() throws TimestampSyntaxException {
        int marks = (yearAt == NONE ? 0 : 1) + (monthAt == NONE ? 0 : 1);
        if (marks > 0 && (marks == count() || (marks == 2 && count() == 3))) {
            return marked();
        }
        demand(count() < MOST_NUMBERS);
        return switch (count()) {
            case 0 -> "";
            case 1 -> isYear(0) ? "y" : "d";
            case 2 -> orderOfTwo();
            default -> orderOfThree();
        };
    }

    private String marked() {
        StringBuilder order = new StringBuilder("ddd".substring(0, count()));
        if (yearAt != NONE) {
            order.setCharAt(yearAt, 'y');
        }
        if (monthAt != NONE) {
            order.setCharAt(monthAt, 'm');
        }
        return order.toString();
    }

    private String orderOfTwo() {
        String second = isYear(1) ? "my" : "md";
        return switch (monthAt) {
            case 0 -> second;
            case 1 -> isYear(0) ? "ym" : "dm";
            default -> isYear(0) ? "ym" : second;
        };
    }

    private String orderOfThree() {
        return switch (monthAt) {
            case 0 -> isYear(1) ? "myd" : "mdy";
            case 1 -> isYear(0) ? "ymd" : "dmy";
            case 2 -> isYear(1) ? "dym" : "ydm";
            default -> {
                String yearLast = numbers.getFirst() > LAST_MONTH ? "dmy" : "mdy";
                yield isYear(0) || yearAt == 0 ? "ymd" : yearLast;
            }
        };
    }

    /** Returns whether a number is too large for a day. */
    private boolean isYear(int place) {
        return numbers.get(place) > LAST_DAY;
    }
}
