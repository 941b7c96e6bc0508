package io.github.awsession.python;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Splits a command line into words as a POSIX shell does, without expansions. Blanks separate
 * words. Single quotes keep all characters, and double quotes keep all except a backslash before a
 * double quote or a backslash.
 */
public final class ShellWords {
    private static final String BLANKS = " \t\r\n";

    private final String text;
    private final List<String> words = new ArrayList<>();
    private @Nullable StringBuilder word;
    private int next;
    private String fault = "No closing quotation";

    private ShellWords(String text) {
        this.text = text;
    }

    /**
     * Returns the words; empty when a quotation is not closed or when the text ends with a
     * backslash that escapes nothing.
     */
    public static Optional<List<String>> split(String text) {
        ShellWords splitter = new ShellWords(text);
        return splitter.run() ? Optional.of(splitter.words) : Optional.empty();
    }

    /** Returns Python's reason why a text cannot be split. */
    public static String fault(String text) {
        ShellWords splitter = new ShellWords(text);
        return splitter.run() ? "" : splitter.fault;
    }

    private boolean run() {
        while (next < text.length()) {
            char character = text.charAt(next++);
            if (BLANKS.indexOf(character) >= 0) {
                endWord();
            } else if (!part(character)) {
                return false;
            }
        }
        endWord();
        return true;
    }

    private boolean part(char character) {
        StringBuilder current = word == null ? new StringBuilder() : word;
        word = current;
        return switch (character) {
            case '\'' -> singleQuoted(current);
            case '"' -> doubleQuoted(current);
            case '\\' -> escaped(current);
            default -> {
                current.append(character);
                yield true;
            }
        };
    }

    private boolean singleQuoted(StringBuilder current) {
        int end = text.indexOf('\'', next);
        if (end < 0) {
            return false;
        }
        current.append(text, next, end);
        next = end + 1;
        return true;
    }

    private boolean doubleQuoted(StringBuilder current) {
        while (next < text.length()) {
            char character = text.charAt(next++);
            if (character == '"') {
                return true;
            }
            if (character == '\\') {
                if (next == text.length()) {
                    return escapesNothing();
                }
                if ("\"\\".indexOf(text.charAt(next)) >= 0) {
                    character = text.charAt(next++);
                }
            }
            current.append(character);
        }
        return false;
    }

    private boolean escaped(StringBuilder current) {
        if (next == text.length()) {
            return escapesNothing();
        }
        current.append(text.charAt(next++));
        return true;
    }

    private boolean escapesNothing() {
        fault = "No escaped character";
        return false;
    }

    private void endWord() {
        if (word != null) {
            words.add(word.toString());
            word = null;
        }
    }
}
