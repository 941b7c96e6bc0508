package io.github.awsession.python;

/**
 * White space as AWS CLI trims it: that of Unicode, with the non-breaking kinds and the separators
 * of ASCII.
 */
public final class Blanks {
    private static final int NEXT_LINE = 0x85;

    private Blanks() {}

    /** Whether a character is white space. */
    public static boolean isBlank(int codePoint) {
        return Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || codePoint == NEXT_LINE;
    }

    /** The text without white space around it. */
    public static String strip(String text) {
        return stripLeading(stripTrailing(text));
    }

    /** The text without white space before it. */
    public static String stripLeading(String text) {
        int start = 0;
        while (start < text.length() && isBlank(text.charAt(start))) {
            start++;
        }
        return text.substring(start);
    }

    /** The text without white space behind it. */
    public static String stripTrailing(String text) {
        int end = text.length();
        while (end > 0 && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end);
    }
}
