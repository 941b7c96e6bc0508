package io.github.awsession.command.line;

import java.util.Collection;
import java.util.List;

/**
 * Refuses words that are not among the allowed ones, and suggests those with a similar spelling.
 */
public final class Choices {
    private Choices() {}

    static void check(String subject, String value, Collection<String> choices) throws WordFault {
        if (!choices.contains(value)) {
            throw new WordFault(subject + ": " + complaint(value, choices));
        }
    }

    /** Returns the message about a word that is not among the choices. */
    public static String complaint(String value, Collection<String> choices) {
        return "Found invalid choice '" + value + "'\n" + suggestions(value, choices);
    }

    private static String suggestions(String value, Collection<String> choices) {
        List<String> close = CloseWords.find(value, choices);
        if (close.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder("\nMaybe you meant:\n");
        for (String word : close) {
            text.append("\n  * ").append(word);
        }
        return text.toString();
    }
}
