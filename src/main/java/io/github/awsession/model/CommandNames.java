package io.github.awsession.model;

/**
 * Spells API names as command words: {@code StartSession} becomes {@code start-session}, {@code
 * S3Uri} becomes {@code s3-uri}, as AWS CLI does it.
 */
public final class CommandNames {
    private CommandNames() {}

    /** Returns the command word of an API name. */
    public static String of(String name) {
        StringBuilder word = new StringBuilder(name.length() + 4);
        for (int index = 0; index < name.length(); index++) {
            char character = name.charAt(index);
            if (index > 0 && Character.isUpperCase(character) && startsWord(name, index)) {
                word.append('-');
            }
            word.append(Character.toLowerCase(character));
        }
        return word.toString();
    }

    /**
     * Returns whether an upper-case letter starts a word: it does after a lower-case letter or a
     * digit, and when a lower-case letter follows it.
     */
    private static boolean startsWord(String name, int index) {
        char before = name.charAt(index - 1);
        if (before == '-') {
            return false;
        }
        boolean lowerFollows =
                index + 1 < name.length() && Character.isLowerCase(name.charAt(index + 1));
        return !Character.isUpperCase(before) || lowerFollows;
    }
}
