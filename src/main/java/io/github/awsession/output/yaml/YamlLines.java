package io.github.awsession.output.yaml;

/** The text of a YAML document so far, and what its last characters allow to follow. */
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
     * Whether the line holds nothing yet but indention and the marks of list items and explicit
     * keys.
     */
    boolean isAtIndention() {
        return atIndention;
    }

    /** Goes to a column: on a new line, unless this one has nothing but marks so far. */
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

    /** Ends the line by one of the line breaks that Unicode has beside the usual one. */
    void lineBreak(int character) {
        out.appendCodePoint(character);
        column = 0;
    }

    /** The text now continues a scalar on a fresh line. */
    void continueScalar() {
        atIndention = true;
    }

    void put(int character) {
        out.appendCodePoint(character);
        column++;
    }

    /** One character of a scalar. */
    void content(int character) {
        put(character);
        atIndention = false;
    }

    void put(String ascii) {
        out.append(ascii);
        column += ascii.length();
    }

    /** Something that YAML gives a meaning, apart from what stands before it if need be. */
    void indicator(String indicator, boolean apart) {
        write(indicator, apart);
        atIndention = false;
    }

    /** The mark of a list item, explicit key or explicit value, on whose line a block may begin. */
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

    /** A scalar that needs no quotes and cannot be folded. */
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
