package io.github.awsession.argument.shorthand;

import io.github.awsession.python.Blanks;

/**
 * Represents a position in a shorthand text, and reads words and marks from there. Positions count
 * code points.
 */
final class ShorthandCursor {
    /** Marks the end of the text: {@link #current} returns this value behind the last character. */
    static final int END = -1;

    private final int[] input;
    private int index;

    ShorthandCursor(String text) {
        this.input = text.codePoints().toArray();
    }

    int index() {
        return index;
    }

    boolean atEnd() {
        return index >= input.length;
    }

    /** Returns the character at the position, or {@link #END}. */
    int current() {
        return atEnd() ? END : input[index];
    }

    void skipSpace() {
        while (ShorthandWords.isSpace(current())) {
            index++;
        }
    }

    void expect(char mark) throws ShorthandSyntaxException {
        if (current() != mark) {
            String received = atEnd() ? "EOF" : Character.toString(current());
            throw ShorthandSyntaxException.unexpected(String.valueOf(mark), received, input, index);
        }
        index++;
    }

    /** Consumes a mark and the white space on both its sides. */
    void expectMark(char mark) throws ShorthandSyntaxException {
        skipSpace();
        expect(mark);
        skipSpace();
    }

    /**
     * Consumes a mark and the white space on both its sides, or only the white space if the mark is
     * absent; returns whether the mark was present.
     */
    boolean skipMark(char mark) {
        skipSpace();
        if (current() != mark) {
            return false;
        }
        index++;
        skipSpace();
        return true;
    }

    /** Reads the key before an equals sign; the key is empty when the position has no key. */
    String key() {
        int start = index;
        while (ShorthandWords.isKey(current())) {
            index++;
        }
        return new String(input, start, index - start);
    }

    /** Reads an unquoted first value, which may be empty. */
    String unquoted() {
        return take(ShorthandWords.endOfFirst(input, index));
    }

    /** Reads an unquoted further value of a list, which has at least one character. */
    String furtherUnquoted() throws ShorthandSyntaxException {
        int end = ShorthandWords.endOfSecond(input, index);
        if (end == index) {
            throw ShorthandSyntaxException.unexpected("<second>", "<none>", input, index);
        }
        return take(end);
    }

    private String take(int end) {
        String word = new String(input, index, end - index);
        index = end;
        return Blanks.stripTrailing(word.replace("\\,", ","));
    }

    /**
     * Reads a quoted value and returns the text between the quotes, with escaped quotes and
     * backslashes resolved.
     */
    String quoted() throws ShorthandSyntaxException {
        boolean single = current() == '\'';
        int end = ShorthandWords.endOfQuoted(input, index);
        if (end < 0) {
            String expected = single ? "<singled quoted>" : "<double quoted>";
            throw ShorthandSyntaxException.unexpected(expected, "<none>", input, index);
        }
        String inner = new String(input, index + 1, end - index - 2);
        index = end;
        String quote = single ? "'" : "\"";
        return inner.replace("\\" + quote, quote).replace("\\\\", "\\");
    }

    /** Moves back to the nearest occurrence of a character, which may be the current position. */
    void backTo(char character) {
        while (index > 0 && input[index] != character) {
            index--;
        }
    }

    ShorthandSyntaxException secondKey(String key, int place) {
        return ShorthandSyntaxException.secondKey(key, input, place);
    }
}
