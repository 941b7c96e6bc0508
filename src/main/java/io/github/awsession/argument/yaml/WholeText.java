package io.github.awsession.argument.yaml;

import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Gives the parser a text that is wholly in memory. The library's own reader copies what it has
 * read of a token each time it reads another thousand characters, which takes quadratic time for a
 * long token.
 */
final class WholeText extends StreamReader {
    private static final String NAME = "'string'";
    private static final int BYTE_ORDER_MARK = 0xFEFF;
    private static final int NEXT_LINE = 0x85;
    private static final int LINE_SEPARATOR = 0x2028;
    private static final int PARAGRAPH_SEPARATOR = 0x2029;

    private final int[] characters;
    private int index;
    private int documentIndex;
    private int line;
    private int column;

    /**
     * Makes a reader of a text.
     *
     * @throws ReaderException for a character that YAML does not allow
     */
    WholeText(String text) {
        super("");
        characters = text.codePoints().toArray();
        for (int position = 0; position < characters.length; position++) {
            if (!isPrintable(characters[position])) {
                throw new ReaderException(
                        NAME, position, characters[position], "special characters are not allowed");
            }
        }
    }

    /** Returns the character at a position of the whole text, or NUL behind its end. */
    int at(int position) {
        return position < characters.length ? characters[position] : '\0';
    }

    @Override
    public Mark getMark() {
        return new Mark(NAME, index, line, column, characters, index);
    }

    @Override
    public void forward() {
        forward(1);
    }

    @Override
    public void forward(int length) {
        for (int step = 0; step < length && index < characters.length; step++) {
            int character = characters[index];
            move(1);
            if (isLineEnd(character)) {
                line++;
                column = 0;
            } else if (character != BYTE_ORDER_MARK) {
                column++;
            }
        }
    }

    private boolean isLineEnd(int character) {
        return character == '\n'
                || (character == '\r' && at(index) != '\n')
                || character == NEXT_LINE
                || character == LINE_SEPARATOR
                || character == PARAGRAPH_SEPARATOR;
    }

    private void move(int length) {
        index += length;
        documentIndex += length;
    }

    @Override
    public int peek() {
        return at(index);
    }

    @Override
    public int peek(int offset) {
        return at(index + offset);
    }

    @Override
    public String prefix(int length) {
        return new String(characters, index, Math.min(length, characters.length - index));
    }

    @Override
    public String prefixForward(int length) {
        String text = prefix(length);
        int moved = Math.min(length, characters.length - index);
        move(moved);
        column += moved;
        return text;
    }

    @Override
    public int getColumn() {
        return column;
    }

    @Override
    public int getDocumentIndex() {
        return documentIndex;
    }

    @Override
    public void resetDocumentIndex() {
        documentIndex = 0;
    }

    @Override
    public int getIndex() {
        return index;
    }

    @Override
    public int getLine() {
        return line;
    }
}
