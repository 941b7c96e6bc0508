package io.github.awsession.argument;

import java.time.Clock;

/** Finds the parts of a moment in the pieces of a text, from the first piece to the last. */
final class MomentParser {
    private static final int MINUTE_SECONDS = 60;
    private static final int HOUR_SECONDS = 3600;
    private static final int NOON = 12;
    private static final int ZONE_NAME_LENGTH = 3;
    private static final int HOUR_DIGITS = 2;
    private static final int OFFSET_DIGITS = 4;

    private final MomentTokens tokens;
    private final MomentParts parts;

    /** After a name such as {@code GMT} a sign means the way back to Greenwich. */
    private boolean signsReversed;

    private MomentParser(MomentTokens tokens, MomentParts parts) {
        this.tokens = tokens;
        this.parts = parts;
    }

    /**
     * The parts that a text has; it may have none.
     *
     * @throws ArithmeticException if an offset is too large to count with
     */
    static MomentParts parts(String text, Clock clock) throws MomentSyntaxException {
        MomentTokens tokens = new MomentTokens(text);
        MomentParts parts = new MomentParts(clock);
        MomentParser parser = new MomentParser(tokens, parts);
        MomentNumberParser numbers = new MomentNumberParser(tokens, parts);
        while (tokens.has(0)) {
            if (TimeNumbers.startsNumber(tokens.at(0))) {
                numbers.number();
            } else {
                parser.word(tokens.at(0));
            }
            tokens.advance(1);
        }
        return parts;
    }

    private void word(String token) throws MomentSyntaxException {
        if (MomentWords.weekday(token) != MomentWords.NONE) {
            parts.weekday = MomentWords.weekday(token);
        } else if (MomentWords.month(token) != MomentWords.NONE) {
            month(MomentWords.month(token));
        } else if (MomentWords.half(token) != MomentWords.NONE) {
            half(MomentWords.half(token));
        } else if (canBeZone(token) && parts.offset == null) {
            zone(token);
        } else if (parts.hour != MomentParts.UNSET && isSign(token)) {
            offset(token.equals("+") != signsReversed ? 1 : -1);
        } else if (!MomentWords.isFiller(token)) {
            throw MomentSyntaxException.unknownFormat();
        }
    }

    /** {@code Jan-02}, {@code Jan/02/2026}, {@code Jan of 26}, or the name alone. */
    private void month(int month) throws MomentSyntaxException {
        parts.calendar.addMonth(month);
        String separator = tokens.at(1);
        if (separator.equals("-") || separator.equals("/")) {
            parts.calendar.addDigits(tokens.at(2));
            if (tokens.at(3).equals(separator)) {
                parts.calendar.addDigits(tokens.at(4));
                tokens.advance(2);
            }
            tokens.advance(2);
        } else if (tokens.has(4)
                && separator.equals(" ")
                && tokens.at(2).equalsIgnoreCase("of")
                && tokens.at(3).equals(" ")) {
            if (TimeNumbers.isDigits(tokens.at(4))) {
                parts.calendar.addYear(parts.nearYear(TimeNumbers.whole(tokens.at(4))));
            }
            tokens.advance(4);
        }
    }

    private void half(int half) throws MomentSyntaxException {
        if (parts.hour == MomentParts.UNSET || parts.hour > NOON) {
            throw MomentSyntaxException.unknownFormat();
        }
        parts.hour(parts.hour, half);
    }

    private boolean canBeZone(String token) {
        return parts.hour != MomentParts.UNSET
                && parts.zone == null
                && MomentWords.looksLikeZone(token);
    }

    private static boolean isSign(String token) {
        return token.equals("+") || token.equals("-");
    }

    private void zone(String name) {
        parts.zone = name;
        if (isSign(tokens.at(1))) {
            signsReversed = true;
            if (MomentWords.isUniversal(name)) {
                parts.zone = null;
            }
        } else if (name.equals("z")) {
            parts.offset = 0L;
        }
    }

    /** {@code +0130}, {@code +01:30} or {@code +01}, perhaps with a name in parentheses. */
    private void offset(int direction) throws MomentSyntaxException {
        signsReversed = false;
        String digits = tokens.at(1);
        String hours = digits;
        String minutes = "0";
        if (digits.length() == OFFSET_DIGITS) {
            hours = digits.substring(0, HOUR_DIGITS);
            minutes = digits.substring(HOUR_DIGITS);
        } else if (tokens.at(2).equals(":")) {
            minutes = tokens.at(3);
            tokens.advance(2);
        } else if (digits.length() > HOUR_DIGITS) {
            throw MomentSyntaxException.unknownFormat();
        }
        long seconds =
                Math.addExact(
                        Math.multiplyExact(TimeNumbers.whole(hours), HOUR_SECONDS),
                        Math.multiplyExact(TimeNumbers.whole(minutes), MINUTE_SECONDS));
        parts.offset = direction * seconds;
        nameInParentheses();
        tokens.advance(1);
    }

    private void nameInParentheses() {
        String name = tokens.at(4);
        if (MomentWords.isFiller(tokens.at(2))
                && tokens.at(3).equals("(")
                && tokens.at(5).equals(")")
                && name.length() >= ZONE_NAME_LENGTH
                && canBeZone(name)) {
            parts.zone = name;
            tokens.advance(4);
        }
    }
}
