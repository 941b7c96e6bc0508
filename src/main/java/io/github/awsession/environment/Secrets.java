package io.github.awsession.environment;

import java.util.Locale;
import java.util.Set;

/**
 * Keeps secrets out of texts for people: headers, JSON, XML, forms and command lines, also broken
 * ones. A secret is known by the name in front of it.
 */
public final class Secrets {
    /** What stands where a secret was. */
    public static final String MASK = "****";

    private static final Set<String> ENDS =
            Set.of(
                    "token",
                    "tokenvalue",
                    "tokencode",
                    "secret",
                    "secretkey",
                    "secretaccesskey",
                    "password",
                    "passphrase",
                    "privatekey",
                    "authorization",
                    "signature",
                    "cookie");

    private Secrets() {}

    /**
     * Whether what a name stands for is a secret: a member, header, option or variable in any
     * spelling. The tokens with which clients mark a request are none.
     */
    public static boolean isSecret(String name) {
        String letters = letters(name);
        if (letters.endsWith("clienttoken") || letters.endsWith("clientrequesttoken")) {
            return false;
        }
        for (String end : ENDS) {
            if (letters.endsWith(end)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a name stands for a URL, whose query may let somebody in. */
    public static boolean isUrl(String name) {
        return letters(name).endsWith("url");
    }

    /** Whether a name is that of a header whose value is several words. */
    static boolean isHeader(String name) {
        String letters = letters(name);
        return letters.endsWith("authorization") || letters.endsWith("cookie");
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

    private static String letters(String name) {
        StringBuilder letters = new StringBuilder(name.length());
        for (int at = 0; at < name.length(); at++) {
            char character = name.charAt(at);
            if (character != '-' && character != '_') {
                letters.append(character);
            }
        }
        return letters.toString().toLowerCase(Locale.ROOT);
    }
}
