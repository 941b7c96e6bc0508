package io.github.awsession.session.plugin;

import io.github.awsession.python.Blanks;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the version that a plugin prints as AWS CLI does: white space does not count, not even
 * inside; one to four numbers between dots, in the digits of any script, are a version, and all
 * other text is not.
 */
final class PluginVersion {
    private static final int MAX_NUMBERS = 4;
    private static final int DECIMAL = 10;

    /** Is the last version that takes the response only as an argument: 1.2.497.0. */
    private static final List<BigInteger> LAST_WITHOUT_VARIABLE =
            List.of(number(1), number(2), number(497), number(0));

    private final List<BigInteger> numbers;

    private PluginVersion(List<BigInteger> numbers) {
        this.numbers = numbers;
    }

    /** Reads what a plugin printed; text that is no version counts as the oldest version. */
    static PluginVersion of(String printed) {
        List<BigInteger> numbers = new ArrayList<>();
        StringBuilder digits = new StringBuilder();
        for (int codePoint : printed.codePoints().filter(c -> !Blanks.isBlank(c)).toArray()) {
            if (Character.getType(codePoint) == Character.DECIMAL_DIGIT_NUMBER) {
                digits.append(Character.digit(codePoint, DECIMAL));
            } else if (codePoint == '.' && !digits.isEmpty()) {
                numbers.add(new BigInteger(digits.toString()));
                digits.setLength(0);
            } else {
                return new PluginVersion(List.of());
            }
        }
        if (digits.isEmpty() || numbers.size() >= MAX_NUMBERS) {
            return new PluginVersion(List.of());
        }
        numbers.add(new BigInteger(digits.toString()));
        return new PluginVersion(numbers);
    }

    /**
     * Returns whether this version takes the name of an environment variable that holds the
     * response; older versions only take the response itself, as an argument.
     */
    boolean takesVariable() {
        for (int position = 0; position < LAST_WITHOUT_VARIABLE.size(); position++) {
            BigInteger number = position < numbers.size() ? numbers.get(position) : number(0);
            int order = number.compareTo(LAST_WITHOUT_VARIABLE.get(position));
            if (order != 0) {
                return order > 0;
            }
        }
        return false;
    }

    private static BigInteger number(long value) {
        return BigInteger.valueOf(value);
    }
}
