package io.github.awsession.parity;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a text into words as a shell does; knows {@code '...'}, {@code "..."} without escapes,
 * {@code $'...'}.
 */
final class ShellWords {
    private final String text;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean inWord;
    private int position;

    private ShellWords(String text) {
        this.text = text;
    }

    static List<String> split(String text) {
        ShellWords splitter = new ShellWords(text);
        while (splitter.position < text.length()) {
            splitter.step();
        }
        splitter.endWord();
        return splitter.words;
    }

    private void step() {
        char c = text.charAt(position);
        if (c == ' ' || c == '\n') {
            endWord();
            position++;
            return;
        }
        inWord = true;
        if (c == '\'' || c == '"') {
            word.append(upTo(c, position + 1));
        } else if (text.startsWith("$'", position)) {
            ansi();
        } else {
            position += c == '\\' ? 1 : 0;
            word.append(text.charAt(position++));
        }
    }

    private String upTo(char quote, int start) {
        int end = text.indexOf(quote, start);
        if (end < 0) {
            throw new IllegalArgumentException("no closing " + quote + " in: " + text);
        }
        position = end + 1;
        return text.substring(start, end);
    }

    private void ansi() {
        int end = position + 2;
        while (text.charAt(end) != '\'') {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        word.append(Escapes.resolve(text.substring(position + 2, end)));
        position = end + 1;
    }

    private void endWord() {
        if (inWord) {
            words.add(word.toString());
            word.setLength(0);
            inWord = false;
        }
    }
}
