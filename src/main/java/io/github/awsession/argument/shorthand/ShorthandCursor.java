package io.github.awsession.argument.shorthand;

import io.github.awsession.python.Blanks;

/**
 * A place in a shorthand text, and the words and marks that are read from it. Places count code
 * points.
 */
final class ShorthandCursor {
    /** What {@link #current} gives behind the last character. */
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

    /** The character here, or {@link #END}. */
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

    /** Takes a mark and the space on both its sides. */
    void expectMark(char mark) throws ShorthandSyntaxException {
        skipSpace();
        expect(mark);
        skipSpace();
    }

    /** Takes a mark and the space on both its sides if it is there; else only the space. */
    boolean skipMark(char mark) {
        skipSpace();
        if (current() != mark) {
            return false;
        }
        index++;
        skipSpace();
        return true;
    }

    /** The name before an equals sign; empty when something else is here. */
    String key() {
        int start = index;
        while (ShorthandWords.isKey(current())) {
            index++;
        }
        return new String(input, start, index - start);
    }

    /** An unquoted first value, possibly empty. */
    String unquoted() {
        return take(ShorthandWords.endOfFirst(input, index));
    }

    /** An unquoted further value of a list; at least one character. */
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

    /** What the quotes here enclose, with escaped quotes and backslashes resolved. */
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

    /** Goes back to the nearest such character, which may be the current one. */
    void backTo(char character) {
        while (index > 0 && input[index] != character) {
            index--;
        }
    }

    ShorthandSyntaxException secondKey(String key, int place) {
        return ShorthandSyntaxException.secondKey(key, input, place);
    }
}
