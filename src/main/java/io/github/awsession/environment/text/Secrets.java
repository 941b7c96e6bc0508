package io.github.awsession.environment.text;

/**
 * Keeps secrets out of texts for people: headers, JSON, XML, forms and command lines, also
 * malformed ones. A secret is recognised by the name in front of it.
 */
public final class Secrets {
    /** Is shown instead of a secret. */
    public static final String MASK = SecretNames.MASK;

    private Secrets() {}

    /**
     * Returns whether a member, header, option or variable with this name, in any spelling, has a
     * secret value. The tokens with which clients mark a request are not secret.
     */
    public static boolean isSecret(String name) {
        return SecretNames.isSecret(name);
    }

    /** Returns whether a name belongs to a URL, whose query may grant access. */
    public static boolean isUrl(String name) {
        return SecretNames.isUrl(name);
    }

    /** Returns the end of an access key, which is enough to distinguish it from others. */
    public static String keyEnd(String accessKey) {
        int shown = accessKey.length() > 8 ? 4 : 0;
        return MASK + accessKey.substring(accessKey.length() - shown);
    }

    /**
     * Returns the text with masks for the values after secret names, for the queries of URLs that
     * have a name, and for the logins of all URLs.
     */
    public static String mask(String text) {
        return new SecretScanner(UrlLogin.masked(text), false).masked();
    }

    /**
     * Returns a text that a user wrote, such as one word of a command line, with the same masks: a
     * value without quotes may have blanks in it, and may be a list.
     */
    public static String maskWritten(String text) {
        return UrlLogin.isUrl(text)
                ? mask(maskLogin(text))
                : new SecretScanner(UrlLogin.masked(text), true).masked();
    }

    /** Returns a URL with a mask for its login. */
    public static String maskLogin(String url) {
        return UrlLogin.replaced(url, MASK + '@');
    }

    /** Returns a URL without its login. */
    public static String withoutLogin(String url) {
        return UrlLogin.replaced(url, "");
    }
}
