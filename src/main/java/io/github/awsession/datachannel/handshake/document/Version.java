package io.github.awsession.datachannel.handshake.document;

import org.jspecify.annotations.Nullable;

/** Compares versions number by number. */
final class Version {
    private static final int MOST_DIGITS = 18;

    private Version() {}

    /** Returns the numbers between the dots; null when there is anything else. */
    static long @Nullable [] numbers(String text) {
        String[] parts = text.split("\\.", -1);
        long[] numbers = new long[parts.length];
        for (int index = 0; index < parts.length; index++) {
            if (parts[index].isEmpty() || parts[index].length() > MOST_DIGITS) {
                return null;
            }
            for (int place = 0; place < parts[index].length(); place++) {
                int digit = parts[index].charAt(place) - '0';
                if (digit < 0 || digit > 9) {
                    return null;
                }
                numbers[index] = 10 * numbers[index] + digit;
            }
        }
        return numbers;
    }

    /** Returns which version is greater, as a comparator does; numbers that are missing are 0. */
    static int compare(long[] one, long... other) {
        for (int index = 0; index < Math.max(one.length, other.length); index++) {
            int order = Long.compare(at(one, index), at(other, index));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static long at(long[] numbers, int index) {
        return index < numbers.length ? numbers[index] : 0;
    }
}
