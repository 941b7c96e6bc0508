package io.github.awsession.output;

import io.github.awsession.error.GeneralException;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits a pager command into words as a POSIX shell would: white space separates, quotes and backslashes protect;
 * nothing is expanded.
 */
final class ShellWords {
    private static final String WHITE_SPACE = " \t\r\n";

    private final String text;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean inWord;
    private int index;

    private ShellWords(String text) {
        this.text = text;
    }

    static List<String> split(String text) {
        ShellWords splitter = new ShellWords(text);
        while (splitter.index < text.length()) {
            splitter.character(text.charAt(splitter.index++));
        }
        splitter.endWord();
        return List.copyOf(splitter.words);
    }

    private void character(char character) {
        if (WHITE_SPACE.indexOf(character) >= 0) {
            endWord();
            return;
        }
        inWord = true;
        switch (character) {
            case '\'', '"' -> quoted(character);
            case '\\' -> word.append(next("No escaped character"));
            default -> word.append(character);
        }
    }

    private void quoted(char quote) {
        for (char character = next("No closing quotation");
                character != quote;
                character = next("No closing quotation")) {
            if (character == '\\' && quote == '"') {
                char escaped = next("No escaped character");
                word.append(escaped == '"' || escaped == '\\' ? "" : "\\").append(escaped);
            } else {
                word.append(character);
            }
        }
    }

    private char next(String complaint) {
        if (index == text.length()) {
            throw new GeneralException(complaint);
        }
        return text.charAt(index++);
    }

    private void endWord() {
        if (inWord) {
            words.add(word.toString());
            word.setLength(0);
            inWord = false;
        }
    }
}
