package io.github.awsession.command;

/** Looks for the scheme of a URL as Python's {@code urlparse} does. */
final class UrlScheme {
    private UrlScheme() {}

    static boolean isIn(String url) {
        int colon = url.indexOf(':');
        if (colon < 1 || !isLetter(url.charAt(0))) {
            return false;
        }
        return url.chars().limit(colon).allMatch(UrlScheme::isSchemeCharacter);
    }

    private static boolean isLetter(int character) {
        return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
    }

    private static boolean isSchemeCharacter(int character) {
        boolean digit = character >= '0' && character <= '9';
        return isLetter(character)
                || digit
                || character == '+'
                || character == '-'
                || character == '.';
    }
}
