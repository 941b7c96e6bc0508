package io.github.awsession.python;

/**
 * Trims white space as AWS CLI does: the white space of Unicode, including non-breaking spaces and
 * the separators of ASCII.
 */
public final class Blanks {
    private static final int NEXT_LINE = 0x85;

    private Blanks() {}

    /** Returns whether a character is white space. */
    public static boolean isBlank(int codePoint) {
        return Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || codePoint == NEXT_LINE;
    }

    /** Returns the text without white space at both ends. */
    public static String strip(String text) {
        return stripLeading(stripTrailing(text));
    }

    /** Returns the text without white space at its start. */
    public static String stripLeading(String text) {
        int start = 0;
        while (start < text.length() && isBlank(text.charAt(start))) {
            start++;
        }
        return text.substring(start);
    }

    /** Returns the text without white space at its end. */
    public static String stripTrailing(String text) {
        int end = text.length();
        while (end > 0 && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end);
    }
}
