package io.github.awsession.environment;

import java.util.Locale;
import java.util.Set;

/** Tells by the name of a value whether the value is a secret. */
final class SecretNames {
    /** The text that is shown instead of a secret. */
    static final String MASK = "****";

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

    private SecretNames() {}

    /**
     * Whether what a name stands for is a secret: a member, header, option or variable in any
     * spelling. The tokens with which clients mark a request are none.
     */
    static boolean isSecret(String name) {
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
    static boolean isUrl(String name) {
        return letters(name).endsWith("url");
    }

    /** Whether a name is that of a header whose value is several words. */
    static boolean isHeader(String name) {
        String letters = letters(name);
        return letters.endsWith("authorization") || letters.endsWith("cookie");
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
