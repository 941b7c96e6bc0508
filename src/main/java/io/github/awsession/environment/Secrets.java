package io.github.awsession.environment;

/**
 * Keeps secrets out of texts for people: headers, JSON, XML, forms and command lines, also broken
 * ones. A secret is known by the name in front of it.
 */
public final class Secrets {
    /** What stands where a secret was. */
    public static final String MASK = SecretNames.MASK;

    private Secrets() {}

    /**
     * Whether what a name stands for is a secret: a member, header, option or variable in any
     * spelling. The tokens with which clients mark a request are none.
     */
    public static boolean isSecret(String name) {
        return SecretNames.isSecret(name);
    }

    /** Whether a name stands for a URL, whose query may let somebody in. */
    public static boolean isUrl(String name) {
        return SecretNames.isUrl(name);
    }

    /** The end of an access key, enough to tell it from others. */
    public static String keyEnd(String accessKey) {
        int shown = accessKey.length() > 8 ? 4 : 0;
        return MASK + accessKey.substring(accessKey.length() - shown);
    }

    /** The text with masks for the values behind secret names and for the queries of URLs. */
    public static String mask(String text) {
        return new SecretScanner(text).masked();
    }
}
