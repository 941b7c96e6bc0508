package io.github.awsession.environment.text;

/**
 * Shows characters that control a terminal as escapes, such as {@code \u001b}: text of a service
 * must not move the cursor, hide what was written, or look like ours.
 */
public final class TerminalText {
    private TerminalText() {}

    /** Returns the text on one line. */
    public static String line(String text) {
        return escaped(text, false);
    }

    /** Returns the text with its line ends. */
    public static String lines(String text) {
        return escaped(text, true);
    }

    private static String escaped(String text, boolean lines) {
        int plain = 0;
        while (plain < text.length() && isPlain(text.charAt(plain), lines)) {
            plain++;
        }
        if (plain == text.length()) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length() + 8).append(text, 0, plain);
        for (int at = plain; at < text.length(); at++) {
            char character = text.charAt(at);
            if (isPlain(character, lines)) {
                shown.append(character);
            } else if (character == '\n') {
                shown.append("\\n");
            } else {
                String digits = Integer.toHexString(character);
                shown.append("\\u").append("0".repeat(4 - digits.length())).append(digits);
            }
        }
        return shown.toString();
    }

    /** Returns whether a character neither controls a terminal nor changes the order of others. */
    private static boolean isPlain(char character, boolean lines) {
        if (character < ' ') {
            return lines && character == '\n';
        }
        return character < 0x7f
                || (character > 0x9f && (character < '\u2028' || !isOrder(character)));
    }

    private static boolean isOrder(char character) {
        return character <= '\u202e' || (character >= '\u2066' && character <= '\u2069');
    }
}
