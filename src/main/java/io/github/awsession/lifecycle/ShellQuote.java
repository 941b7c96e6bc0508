package io.github.awsession.lifecycle;

/** Words as shells read them back. */
public final class ShellQuote {
    private static final String PLAIN = "_-./:=,@%+";

    private ShellQuote() {}

    /** For POSIX shells; words of harmless characters stay as they are. */
    public static String posix(String word) {
        return isPlain(word) ? word : '\'' + word.replace("'", "'\\''") + '\'';
    }

    /** For fish, in whose quotes a backslash only means something before a quote or a backslash. */
    public static String fish(String word) {
        return isPlain(word) ? word : '\'' + word.replace("\\", "\\\\").replace("'", "\\'") + '\'';
    }

    /**
     * For PowerShell, which takes four more characters for the end of a text in single quotes; all
     * are doubled.
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
