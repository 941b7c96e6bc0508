package io.github.awsession.argument.shorthand;

import io.github.awsession.python.Blanks;

/**
 * The words of shorthand: what an unquoted value may start with and go on with, and where a quoted
 * one ends. Positions are those of code points.
 *
 * <p>The sets are AWS CLI's, oddities included: no unquoted character above U+FFFF; a value may
 * start with a closing brace but not go on with one; only values behind the first of a list may
 * hold brackets, and only the first may hold an equals sign.
 */
final class ShorthandWords {
    private static final int LAST_UNQUOTED = 0xffff;

    private ShorthandWords() {}

    /**
     * The end of the first value behind a key or a bracket; equal to the start when there is none.
     */
    static int endOfFirst(int[] input, int start) {
        return end(input, start, true);
    }

    /** The end of a further value of an unbracketed list; equal to the start when there is none. */
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
     * The end of a quoted value, behind its closing quote, or -1 when nothing closes it. A
     * backslash keeps a quote from closing, unless no other quote does.
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

    /** Blanks between the words; fewer than inside a value. */
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
