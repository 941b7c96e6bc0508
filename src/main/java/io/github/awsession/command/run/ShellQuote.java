package io.github.awsession.command.run;

/** Quotes words so that shells read them back unchanged. */
public final class ShellQuote {
    private static final String PLAIN = "_-./:=,@%+";

    private ShellQuote() {}

    /** Quotes a word for POSIX shells; a word without special characters stays as it is. */
    public static String posix(String word) {
        return isPlain(word) ? word : '\'' + word.replace("'", "'\\''") + '\'';
    }

    /**
     * Quotes a word for fish, in whose quotes a backslash has a meaning only before a quote or a
     * backslash.
     */
    public static String fish(String word) {
        return isPlain(word) ? word : '\'' + word.replace("\\", "\\\\").replace("'", "\\'") + '\'';
    }

    /**
     * Quotes a word for PowerShell, where four typographic quotes also end a text in single quotes;
     * all quotes in the word are doubled.
     */
    public static String powershell(String word) {
        return '\'' + word.replaceAll("(['\u2018\u2019\u201a\u201b])", "$1$1") + '\'';
    }

    private static boolean isPlain(String word) {
        return !word.isEmpty()
                && word.chars()
                        .allMatch(
                                letter ->
                                        letter < 128
                                                && (Character.isLetterOrDigit(letter)
                                                        || PLAIN.indexOf(letter) >= 0));
    }
}
