package io.github.awsession.environment;

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
     * Returns the text with masks for the values after secret names and for the queries of URLs.
     */
    public static String mask(String text) {
        return new SecretScanner(text).masked();
    }
}
