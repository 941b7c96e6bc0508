package io.github.awsession.environment.text;

/**
 * Finds names that are followed by a value in a text of any format and masks the secret ones.
 * Between name and value stands {@code :}, {@code =} or {@code >}. A value in quotes goes up to the
 * next quote that is escaped no deeper, one in brackets up to their end, an element of XML up to
 * the next tag, a header up to the end of its line, any other up to a separator.
 */
final class SecretScanner {
    private static final String BLANKS = " \t\\";
    private static final String URL_ENDS = "\"'<,;}]) \t\r\n";
    private static final String WRITTEN_ENDS = "\"'<,;}])\r\n&";
    private static final String HEADER_ENDS = "\"'|\r\n";

    private final String text;
    private final boolean written;
    private final StringBuilder shown;
    private int next;

    /**
     * Makes a scanner of one text.
     *
     * @param written whether a user wrote the text: then a bare value behind {@code =} or {@code :}
     *     may have blanks in it, and one behind {@code =} may be a list with commas
     */
    SecretScanner(String text, boolean written) {
        this.text = text;
        this.written = written;
        this.shown = new StringBuilder(text.length());
    }

    String masked() {
        while (next < text.length()) {
            int end = nameEnd(next);
            if (end == next) {
                shown.append(text.charAt(next++));
            } else {
                name(end);
            }
        }
        return shown.toString();
    }

    private int nameEnd(int start) {
        int end = start;
        while (end < text.length() && isNamePart(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isNamePart(char character) {
        return Character.isLetterOrDigit(character) || "-_.".indexOf(character) >= 0;
    }

    private void name(int end) {
        String name = text.substring(next, end);
        copyTo(end);
        int separator = skipBlanks(quoted(end));
        if (separator >= text.length() || ":=>".indexOf(text.charAt(separator)) < 0) {
            return;
        }
        if (SecretNames.isSecret(name)) {
            int value = quoted(separator + 1);
            copyTo(value);
            mask(valueEnd(value, bareEnds(name, text.charAt(separator))));
            if (written && text.charAt(separator) == '=') {
                maskRestOfList();
            }
        } else if (SecretNames.isUrl(name)) {
            maskQuery(valueEnd(quoted(separator + 1), URL_ENDS));
        }
    }

    /** Returns the position after white space and at most one quote. */
    private int quoted(int from) {
        int at = skipBlanks(from);
        boolean quote = at < text.length() && "\"'".indexOf(text.charAt(at)) >= 0;
        return quote ? at + 1 : at;
    }

    private int skipBlanks(int from) {
        int at = from;
        while (at < text.length() && BLANKS.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    /** Masks further items, of which none has a name of its own. */
    private void maskRestOfList() {
        while (next < text.length() && text.charAt(next) == ',') {
            int item = quoted(next + 1);
            int end = valueEnd(item, WRITTEN_ENDS);
            if (text.substring(item, end).indexOf('=') >= 0) {
                return;
            }
            copyTo(item);
            mask(end);
        }
    }

    private String bareEnds(String name, char separator) {
        if (separator == '>') {
            return "<";
        }
        if (written) {
            return WRITTEN_ENDS;
        }
        boolean header = SecretNames.isHeader(name) && separator == ':';
        return header ? HEADER_ENDS : URL_ENDS + '&';
    }

    private int valueEnd(int start, String bareEnds) {
        char before = text.charAt(start - 1);
        if (before == '"' || before == '\'') {
            return quotedEnd(start, before);
        }
        if (start < text.length() && "[{".indexOf(text.charAt(start)) >= 0) {
            return bracketEnd(start);
        }
        int end = start;
        while (end < text.length() && bareEnds.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private int bracketEnd(int start) {
        int depth = 0;
        for (int end = start; end < text.length(); end++) {
            char character = text.charAt(end);
            if (character == '"') {
                end = quotedEnd(end + 1, character) + backslashes(end);
            } else if (character == '[' || character == '{') {
                depth++;
            } else if ((character == ']' || character == '}') && --depth == 0) {
                return end + 1;
            }
        }
        return text.length();
    }

    private int quotedEnd(int start, char quote) {
        int depth = backslashes(start - 1);
        for (int end = start; end < text.length(); end++) {
            if (text.charAt(end) == quote && backslashes(end) <= depth) {
                return Math.max(start, end - depth);
            }
        }
        return text.length();
    }

    private int backslashes(int quote) {
        int at = quote;
        while (at > 0 && text.charAt(at - 1) == '\\') {
            at--;
        }
        return quote - at;
    }

    private void copyTo(int end) {
        shown.append(text, next, end);
        next = end;
    }

    private void mask(int end) {
        if (text.startsWith(SecretNames.MASK, next)) {
            copyTo(next + SecretNames.MASK.length());
        } else if (end > next) {
            shown.append(SecretNames.MASK);
            next = end;
        }
    }

    private void maskQuery(int end) {
        int query = text.indexOf('?', next);
        if (query >= 0 && query < end) {
            copyTo(query + 1);
            mask(end);
        }
    }
}
