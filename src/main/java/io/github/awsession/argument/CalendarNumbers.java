package io.github.awsession.argument;

import java.math.BigDecimal;
import java.time.Month;
import java.time.Year;

/**
 * The one to three numbers that make a date, in the order in which they were written. Which of them
 * is the year, the month or the day is known from how one was written, or else guessed from sizes;
 * in doubt the month comes before the day, as in the United States.
 */
final class CalendarNumbers {
    private static final int UNMARKED = -1;
    private static final int MAX_DAY = 31;
    private static final int MAX_MONTH = 12;
    private static final BigDecimal LAST_SHORT_YEAR = BigDecimal.valueOf(100);

    private final long[] numbers = new long[4];
    private int count;
    private int year = UNMARKED;
    private int month = UNMARKED;
    private boolean fullYear;

    int count() {
        return count;
    }

    /** Whether the year was written with its century. */
    boolean hasFullYear() {
        return fullYear;
    }

    /** Adds digits; more than two of them are a year. */
    void addDigits(String digits) throws MomentSyntaxException {
        long number = TimeNumbers.whole(digits);
        if (digits.length() > 2) {
            addYear(number);
        } else {
            add(number);
        }
    }

    /** Adds a number without its fraction; one above a hundred is a year. */
    void addNumber(BigDecimal number) throws MomentSyntaxException {
        if (number.compareTo(LAST_SHORT_YEAR) > 0) {
            addYear(TimeNumbers.whole(number));
        } else {
            add(TimeNumbers.whole(number));
        }
    }

    void addYear(long number) throws MomentSyntaxException {
        if (year != UNMARKED) {
            throw MomentSyntaxException.unknownFormat();
        }
        year = count;
        fullYear = true;
        add(number);
    }

    void addMonth(int number) throws MomentSyntaxException {
        if (month != UNMARKED) {
            throw MomentSyntaxException.unknownFormat();
        }
        month = count;
        add(number);
    }

    private void add(long number) throws MomentSyntaxException {
        if (count == numbers.length) {
            throw MomentSyntaxException.unknownFormat();
        }
        numbers[count++] = number;
    }

    /** Whether a number can be the day, by what is known of month and year. */
    boolean canBeDay(BigDecimal number) {
        return number.compareTo(BigDecimal.ONE) >= 0
                && number.compareTo(BigDecimal.valueOf(lastDay())) <= 0;
    }

    private int lastDay() {
        if (month == UNMARKED) {
            return MAX_DAY;
        }
        boolean leap = year == UNMARKED || Year.isLeap(numbers[year]);
        return Month.of((int) numbers[month]).length(leap);
    }

    /** The number of the part {@code y}, {@code m} or {@code d}, or that nothing tells it. */
    long part(char letter) throws MomentSyntaxException {
        int index = order().indexOf(letter);
        return index < 0 ? TimeNumbers.UNSET : numbers[index];
    }

    /** A letter for each number. */
    private String order() throws MomentSyntaxException {
        int marks = (year == UNMARKED ? 0 : 1) + (month == UNMARKED ? 0 : 1);
        if (marks > 0 && (marks == count || (marks == 2 && count == 3))) {
            return marked();
        }
        return switch (count) {
            case 0 -> "";
            case 1 -> numbers[0] > MAX_DAY ? "y" : "d";
            case 2 -> month == UNMARKED ? orderOfTwo() : orderBesideMonth();
            case 3 -> month == UNMARKED ? orderOfThree() : orderAroundMonth();
            default -> throw MomentSyntaxException.unknownFormat();
        };
    }

    private String marked() {
        StringBuilder order = new StringBuilder("ddd".substring(0, count));
        if (year != UNMARKED) {
            order.setCharAt(year, 'y');
        }
        if (month != UNMARKED) {
            order.setCharAt(month, 'm');
        }
        return order.toString();
    }

    private String orderBesideMonth() {
        String other = numbers[1 - month] > MAX_DAY ? "y" : "d";
        return month == 0 ? "m" + other : other + "m";
    }

    private String orderOfTwo() {
        if (numbers[0] > MAX_DAY) {
            return "ym";
        }
        return numbers[1] > MAX_DAY ? "my" : "md";
    }

    private String orderAroundMonth() {
        return switch (month) {
            case 0 -> numbers[1] > MAX_DAY ? "myd" : "mdy";
            case 1 -> numbers[0] > MAX_DAY ? "ymd" : "dmy";
            default -> numbers[1] > MAX_DAY ? "dym" : "ydm";
        };
    }

    private String orderOfThree() {
        if (numbers[0] > MAX_DAY || year == 0) {
            return "ymd";
        }
        return numbers[0] > MAX_MONTH ? "dmy" : "mdy";
    }
}
