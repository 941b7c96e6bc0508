package io.github.awsession.output.yaml;

/**
 * Holds the text of a YAML document so far, and the state that decides how the text may continue.
 */
final class YamlLines {
    private final StringBuilder out = new StringBuilder();
    private int column;
    private boolean behindSpace = true;
    private boolean atIndention = true;

    String text() {
        return out.toString();
    }

    int column() {
        return column;
    }

    /**
     * Returns whether the line holds only indentation and the marks of list items and explicit keys
     * so far.
     */
    boolean isAtIndention() {
        return atIndention;
    }

    /** Moves to a column, on a new line unless the current line holds only marks so far. */
    void indent(int target) {
        if (!atIndention || column > target || (column == target && !behindSpace)) {
            lineBreak();
        }
        while (column < target) {
            put(' ');
        }
        behindSpace = true;
        atIndention = true;
    }

    void lineBreak() {
        out.append('\n');
        column = 0;
    }

    /** Ends the line by one of Unicode's line breaks other than the line feed. */
    void lineBreak(int character) {
        out.appendCodePoint(character);
        column = 0;
    }

    /** Records that the text now continues a scalar on a new line. */
    void continueScalar() {
        atIndention = true;
    }

    void put(int character) {
        out.appendCodePoint(character);
        column++;
    }

    /** Writes one character of a scalar. */
    void content(int character) {
        put(character);
        atIndention = false;
    }

    void put(String ascii) {
        out.append(ascii);
        column += ascii.length();
    }

    /**
     * Writes characters that have a meaning in YAML, with a space before them if {@code apart} is
     * true and no space is there yet.
     */
    void indicator(String indicator, boolean apart) {
        write(indicator, apart);
        atIndention = false;
    }

    /**
     * Writes the mark of a list item, explicit key or explicit value, on whose line a block may
     * begin.
     */
    void blockIndicator(String indicator) {
        write(indicator, true);
    }

    private void write(String indicator, boolean apart) {
        if (apart && !behindSpace) {
            put(' ');
        }
        put(indicator);
        behindSpace = false;
    }

    /** Writes a scalar that needs no quotes and cannot be folded. */
    void word(String word) {
        startPlain();
        put(word);
        endScalar();
    }

    void startPlain() {
        if (!behindSpace) {
            put(' ');
        }
    }

    void endScalar() {
        behindSpace = false;
        atIndention = false;
    }
}
