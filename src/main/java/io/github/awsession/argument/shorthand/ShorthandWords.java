package io.github.awsession.argument.shorthand;

import io.github.awsession.python.Blanks;

/**
 * Defines the words of shorthand: the characters that an unquoted value may start with and continue
 * with, and the end of a quoted value. Positions count code points.
 *
 * <p>The sets of characters are AWS CLI's, oddities included: an unquoted value has no character
 * above U+FFFF; a first value may start with a closing bracket or brace but not continue with one,
 * whereas further values of a list may; only a first value may contain an equals sign, and not at
 * its start.
 */
final class ShorthandWords {
    private static final int LAST_UNQUOTED = 0xffff;

    private ShorthandWords() {}

    /**
     * Returns the end of the first value after a key or a bracket; the end equals the start when
     * there is no value.
     */
    static int endOfFirst(int[] input, int start) {
        return end(input, start, true);
    }

    /**
     * Returns the end of a further value of an unbracketed list; the end equals the start when
     * there is no value.
     */
    static int endOfSecond(int[] input, int start) {
        return end(input, start, false);
    }

    private static int end(int[] input, int start, boolean first) {
        int index = start;
        while (index < input.length) {
            if (isEscapedComma(input, index)) {
                index += 2;
            } else if (index == start ? isStart(input[index]) : goesOn(input[index], first)) {
                index++;
            } else {
                return index;
            }
        }
        return index;
    }

    /**
     * Returns the end of a quoted value, behind its closing quote, or -1 when no quote closes the
     * value. A quote after a backslash closes the value only if no other quote does.
     */
    static int endOfQuoted(int[] input, int start) {
        int quote = input[start];
        int lastEscaped = -1;
        for (int index = start + 1; index < input.length; index++) {
            if (input[index] == quote) {
                return index + 1;
            }
            if (input[index] == '\\' && index + 1 < input.length && input[index + 1] == quote) {
                index++;
                lastEscaped = index + 1;
            }
        }
        return lastEscaped;
    }

    static boolean isKey(int character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9')
                || (character > 0 && "-_.#/:".indexOf(character) >= 0);
    }

    /**
     * Returns whether a character is white space between words; inside a value, more characters
     * count as white space.
     */
    static boolean isSpace(int character) {
        return character == ' ' || (character >= '\t' && character <= '\r');
    }

    private static boolean isEscapedComma(int[] input, int index) {
        return input[index] == '\\' && index + 1 < input.length && input[index + 1] == ',';
    }

    private static boolean isStart(int character) {
        return character > ' ' && isUnquoted(character) && "=[{".indexOf(character) < 0;
    }

    private static boolean goesOn(int character, boolean first) {
        return (character >= ' ' || Blanks.isBlank(character))
                && isUnquoted(character)
                && (first ? "]}" : "=").indexOf(character) < 0;
    }

    private static boolean isUnquoted(int character) {
        return character <= LAST_UNQUOTED && "\"',".indexOf(character) < 0;
    }
}
