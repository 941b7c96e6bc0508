package io.github.awsession.json;

import org.jspecify.annotations.Nullable;

/** Reads a text of JSON that has escapes. */
final class JsonEscapes {
    private static final int DIGITS = 4;
    private static final int HEXADECIMAL = 16;

    private final String text;
    private final StringBuilder out = new StringBuilder();
    private int index;

    /** Makes a reader of the text from {@code start} on, whose first escape is known. */
    JsonEscapes(String text, int start, int firstEscape) {
        this.text = text;
        this.out.append(text, start, firstEscape);
        this.index = firstEscape;
    }

    /** Returns the content up to the quotation mark; null for a fault. */
    @Nullable String content() {
        while (index < text.length()) {
            char character = text.charAt(index++);
            if (character == '"') {
                return out.toString();
            }
            if (character < ' ' || (character == '\\' && !escape())) {
                return null;
            }
            if (character != '\\') {
                out.append(character);
            }
        }
        return null;
    }

    /** Returns the index behind the quotation mark. */
    int end() {
        return index;
    }

    private boolean escape() {
        if (index == text.length()) {
            return false;
        }
        char letter = text.charAt(index++);
        switch (letter) {
            case '"', '\\', '/' -> out.append(letter);
            case 'b' -> out.append('\b');
            case 'f' -> out.append('\f');
            case 'n' -> out.append('\n');
            case 'r' -> out.append('\r');
            case 't' -> out.append('\t');
            case 'u' -> {
                return unit();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Reads the four digits of a UTF-16 unit. */
    private boolean unit() {
        if (index + DIGITS > text.length()) {
            return false;
        }
        int unit = 0;
        for (int end = index + DIGITS; index < end; index++) {
            char digit = text.charAt(index);
            // Java also knows the digits of other scripts.
            int value = digit > 'f' ? -1 : Character.digit(digit, HEXADECIMAL);
            if (value < 0) {
                return false;
            }
            unit = HEXADECIMAL * unit + value;
        }
        out.append((char) unit);
        return true;
    }
}
