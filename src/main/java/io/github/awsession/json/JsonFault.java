package io.github.awsession.json;

/**
 * Finds the first fault in a text that is not JSON, and describes it as Python's {@code json} does:
 * {@code Expecting ',' delimiter: line 1 column 9 (char 8)}. Lines and columns count from one,
 * characters from zero; all count code points.
 */
final class JsonFault {
    private static final int DIGITS_OF_ESCAPE = 4;

    private final String text;
    private int index;

    JsonFault(String text) {
        this.text = text;
    }

    /** Returns the description of the fault with its position. */
    String message() {
        if (text.startsWith("\ufeff")) {
            return at("Unexpected UTF-8 BOM (decode using utf-8-sig)", 0);
        }
        try {
            space();
            value();
            space();
            return at("Extra data", index);
        } catch (Found found) {
            return at(found.fault, found.position);
        }
    }

    private String at(String fault, int position) {
        int lines = 1;
        int lineStart = 0;
        for (int end = text.indexOf('\n');
                end >= 0 && end < position;
                end = text.indexOf('\n', end + 1)) {
            lines++;
            lineStart = end + 1;
        }
        int column = text.codePointCount(lineStart, position) + 1;
        return fault
                + ": line "
                + lines
                + " column "
                + column
                + " (char "
                + text.codePointCount(0, position)
                + ")";
    }

    private void value() throws Found {
        int start = index;
        switch (current()) {
            case '"' -> string();
            case '{' -> object();
            case '[' -> array();
            default -> {
                if (!word() && !number()) {
                    throw new Found("Expecting value", start);
                }
            }
        }
    }

    private void object() throws Found {
        index++;
        space();
        if (skip('}')) {
            return;
        }
        do {
            space();
            if (current() != '"') {
                throw new Found("Expecting property name enclosed in double quotes", index);
            }
            string();
            space();
            expect(':');
            space();
            value();
            space();
        } while (more('}'));
    }

    private void array() throws Found {
        index++;
        space();
        if (skip(']')) {
            return;
        }
        do {
            space();
            value();
            space();
        } while (more(']'));
    }

    /** Returns whether a comma announces another part; otherwise the closing character follows. */
    private boolean more(char close) throws Found {
        if (skip(close)) {
            return false;
        }
        expect(',');
        return true;
    }

    private void expect(char delimiter) throws Found {
        if (!skip(delimiter)) {
            throw new Found("Expecting '" + delimiter + "' delimiter", index);
        }
    }

    private void string() throws Found {
        int start = index++;
        while (!skip('"')) {
            int character = current();
            if (character < 0) {
                throw new Found("Unterminated string starting at", start);
            }
            if (character < ' ') {
                throw new Found("Invalid control character at", index);
            }
            index++;
            if (character == '\\') {
                escape(start);
            }
        }
    }

    private void escape(int start) throws Found {
        int character = current();
        if (character < 0) {
            throw new Found("Unterminated string starting at", start);
        }
        if ("\"\\/bfnrtu".indexOf(character) < 0) {
            throw new Found("Invalid \\escape", index - 1);
        }
        index++;
        if (character == 'u') {
            hexadecimal();
        }
    }

    private void hexadecimal() throws Found {
        int end = index + DIGITS_OF_ESCAPE;
        for (int digit = index; digit < end; digit++) {
            // Python refuses four digits at the very end of the text as it refuses too few digits.
            if (end >= text.length()
                    || Character.digit(text.charAt(digit), 16) < 0
                    || text.charAt(digit) > 'f') {
                throw new Found("Invalid \\uXXXX escape", index - 1);
            }
        }
        index = end;
    }

    private boolean word() {
        for (String word : new String[] {"null", "true", "false", "NaN", "Infinity", "-Infinity"}) {
            if (text.startsWith(word, index)) {
                index += word.length();
                return true;
            }
        }
        return false;
    }

    private boolean number() {
        skip('-');
        if (!skip('0') && !digits()) {
            return false;
        }
        int end = index;
        if (skip('.') && digits()) {
            end = index;
        }
        index = end;
        if (skip('e') || skip('E')) {
            if (!skip('+')) {
                skip('-');
            }
            index = digits() ? index : end;
        }
        return true;
    }

    private boolean digits() {
        int start = index;
        while (current() >= '0' && current() <= '9') {
            index++;
        }
        return index > start;
    }

    private void space() {
        while (current() == ' ' || current() == '\t' || current() == '\n' || current() == '\r') {
            index++;
        }
    }

    private boolean skip(char expected) {
        if (current() != expected) {
            return false;
        }
        index++;
        return true;
    }

    /** Returns the current character, or a negative number at the end of the text. */
    private int current() {
        return index < text.length() ? text.charAt(index) : -1;
    }

    /** Signals that the fault was found, which ends the search. */
    private static final class Found extends Exception {
        private static final long serialVersionUID = 1;

        private final String fault;
        private final int position;

        Found(String fault, int position) {
            super(fault, null, false, false);
            this.fault = fault;
            this.position = position;
        }
    }
}
