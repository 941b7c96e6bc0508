package io.github.awsession.environment;

/** White space as Python sees it: more than Java's, for one the no-break space. */
final class Blanks {
    private Blanks() {}

    static boolean isBlank(char character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || character == '\u0085';
    }

    static String strip(String text) {
        int start = 0;
        while (start < text.length() && isBlank(text.charAt(start))) {
            start++;
        }
        return stripTrailing(text.substring(start));
    }

    static String stripTrailing(String text) {
        int end = text.length();
        while (end > 0 && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end);
    }
}
