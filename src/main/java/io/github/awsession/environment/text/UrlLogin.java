package io.github.awsession.environment.text;

/**
 * Finds names and passwords in URLs. A password may have any character, so everything up to the
 * last {@code @} of the host's part is taken for the login.
 */
final class UrlLogin {
    private static final String START = "://";

    /** End the host's part of a URL, or the URL in a text. */
    private static final String ENDS = "/?#\"'<>\n";

    private UrlLogin() {}

    /** Returns the text with a mask for the login of each URL in it. */
    static String masked(String text) {
        int url = text.indexOf(START);
        if (url < 0 || text.indexOf('@') < 0) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length());
        int next = 0;
        while (url >= 0) {
            int start = url + START.length();
            int at = at(text, start);
            shown.append(text, next, start);
            shown.append(at < 0 ? "" : SecretNames.MASK);
            next = at < 0 ? start : at;
            url = text.indexOf(START, next);
        }
        return shown.append(text, next, text.length()).toString();
    }

    /** Returns the position of the last {@code @} of the host's part; negative without any. */
    private static int at(String text, int start) {
        int found = -1;
        for (int at = start; at < text.length() && ENDS.indexOf(text.charAt(at)) < 0; at++) {
            if (text.charAt(at) == '@') {
                found = at;
            }
        }
        return found;
    }

    /**
     * Returns the position of the {@code @} behind the login of a text that is one URL; negative
     * without a login. What looks like a port, but is none, is the beginning of a password.
     */
    private static int atInWhole(String url) {
        int start = url.indexOf(START);
        if (start < 0) {
            return url.lastIndexOf('@');
        }
        int end = start + START.length();
        while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        String place = url.substring(start + START.length(), end);
        int at = place.lastIndexOf('@');
        if (at >= 0) {
            return start + START.length() + at;
        }
        int colon = place.indexOf(':', place.indexOf(']') + 1);
        boolean port = colon < 0 || place.substring(colon + 1).chars().allMatch(Character::isDigit);
        return port ? -1 : url.lastIndexOf('@');
    }

    /** Returns a text that is one URL with another text in place of its login and the sign. */
    static String replaced(String url, String instead) {
        int at = atInWhole(url);
        if (at < 0) {
            return url;
        }
        int start = url.indexOf(START);
        return url.substring(0, start < 0 ? 0 : start + START.length())
                + instead
                + url.substring(at + 1);
    }

    /** Returns whether a text is one URL and nothing else. */
    static boolean isUrl(String text) {
        int start = text.indexOf(START);
        return start > 0
                && text.substring(0, start)
                        .chars()
                        .allMatch(
                                character ->
                                        Character.isLetterOrDigit(character)
                                                || "+-.".indexOf(character) >= 0);
    }
}
