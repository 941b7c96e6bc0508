package io.github.awsession.environment.text;

import java.util.Locale;
import java.util.Set;

/** Decides by the name of a value whether the value is a secret. */
final class SecretNames {
    /** Is shown instead of a secret. */
    static final String MASK = "****";

    /** Make any name that contains them a secret's. */
    private static final Set<String> PARTS =
            Set.of("secret", "password", "passwd", "passphrase", "privatekey", "apikey");

    /** Make the name of a property a secret's, which has dots between its words. */
    private static final Set<String> PROPERTY_PARTS = Set.of("token", "accesskey", "credential");

    private static final Set<String> ENDS =
            Set.of(
                    "token",
                    "tokenvalue",
                    "tokencode",
                    "authorization",
                    "signature",
                    "cookie",
                    "plaintext",
                    "streamurl");

    private SecretNames() {}

    /**
     * Returns whether a member, header, option or variable with this name, in any spelling, has a
     * secret value. The tokens with which clients mark a request are not secret.
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
        return containsAny(letters, PARTS)
                || (name.indexOf('.') >= 0 && containsAny(letters, PROPERTY_PARTS));
    }

    private static boolean containsAny(String letters, Set<String> parts) {
        for (String part : parts) {
            if (letters.contains(part)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether a name belongs to a URL, whose query may grant access. */
    static boolean isUrl(String name) {
        return letters(name).endsWith("url");
    }

    /** Returns whether a name is that of a header whose value has several words. */
    static boolean isHeader(String name) {
        String letters = letters(name);
        return letters.endsWith("authorization") || letters.endsWith("cookie");
    }

    private static String letters(String name) {
        StringBuilder letters = new StringBuilder(name.length());
        for (int at = 0; at < name.length(); at++) {
            char character = name.charAt(at);
            if ("-_.".indexOf(character) < 0) {
                letters.append(character);
            }
        }
        return letters.toString().toLowerCase(Locale.ROOT);
    }
}
