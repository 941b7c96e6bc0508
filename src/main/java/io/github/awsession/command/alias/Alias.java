package io.github.awsession.command.alias;

import io.github.awsession.error.GeneralException;
import io.github.awsession.python.ShellWords;

import java.util.ArrayList;
import java.util.List;

/**
 * Holds a user's own name for a command.
 *
 * @param name the name, in lower case
 * @param text the words that the name stands for, or an exclamation mark and a shell command
 */
public record Alias(String name, String text) {
    private static final String EXTERNAL = "!";

    /** Returns whether the alias stands for a shell command. */
    boolean isExternal() {
        return text.startsWith(EXTERNAL);
    }

    /** Returns the shell command. */
    String shellCommand() {
        return text.substring(EXTERNAL.length());
    }

    /**
     * Returns the words that the alias stands for, without line ends around a word.
     *
     * @throws GeneralException for an open quotation, in the words of AWS CLI
     */
    List<String> words() {
        List<String> words = new ArrayList<>();
        for (String word : ShellWords.split(text).orElseThrow(this::unreadable)) {
            words.add(withoutLineEnds(word));
        }
        return words;
    }

    private GeneralException unreadable() {
        return new GeneralException(
                "Value of alias \""
                        + name
                        + "\" could not be parsed. Received error: "
                        + ShellWords.fault(text)
                        + " when parsing:\n"
                        + text);
    }

    private static String withoutLineEnds(String word) {
        int start = 0;
        int end = word.length();
        while (start < end && word.charAt(start) == '\n') {
            start++;
        }
        while (end > start && word.charAt(end - 1) == '\n') {
            end--;
        }
        return word.substring(start, end);
    }
}
