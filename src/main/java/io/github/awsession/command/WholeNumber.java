package io.github.awsession.command;

import java.math.BigInteger;
import java.util.Optional;

/**
 * Whole numbers as Python reads them: blanks around, a sign, digits of any script, single
 * underscores between.
 */
final class WholeNumber {
    private WholeNumber() {}

    static Optional<BigInteger> parse(String text) {
        String number = text.strip();
        boolean signed = number.startsWith("-") || number.startsWith("+");
        StringBuilder digits = new StringBuilder();
        boolean digitBefore = false;
        for (int character : number.substring(signed ? 1 : 0).codePoints().toArray()) {
            if (Character.isDigit(character)) {
                digits.append((char) ('0' + Character.digit(character, 10)));
            } else if (character != '_' || !digitBefore) {
                return Optional.empty();
            }
            digitBefore = character != '_';
        }
        if (!digitBefore) {
            return Optional.empty();
        }
        BigInteger magnitude = new BigInteger(digits.toString());
        return Optional.of(number.startsWith("-") ? magnitude.negate() : magnitude);
    }
}
