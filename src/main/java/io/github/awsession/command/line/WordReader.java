package io.github.awsession.command.line;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/**
 * Distinguishes options from arguments by the rules of Python's {@code argparse}, on which AWS CLI
 * is built: an option may be abbreviated as long as no other option starts with the abbreviation; a
 * negative number and a word with a space are arguments.
 */
final class WordReader {
    private final OptionTable options;

    WordReader(OptionTable options) {
        this.options = options;
    }

    List<Word> read(List<String> typed) throws WordFault {
        List<Word> words = new ArrayList<>(typed.size());
        boolean ended = false;
        for (String text : typed) {
            if (ended) {
                words.add(new Word.Argument(text));
            } else if (text.equals("--")) {
                words.add(new Word.EndOfOptions(text));
                ended = true;
            } else {
                words.add(word(text));
            }
        }
        return words;
    }

    private Word word(String text) throws WordFault {
        if (text.length() < 2 || text.charAt(0) != '-') {
            return new Word.Argument(text);
        }
        Word known = known(text);
        if (known != null) {
            return known;
        }
        boolean argument = isNegativeNumber(text) || text.indexOf(' ') >= 0;
        return argument ? new Word.Argument(text) : new Word.Unknown(text);
    }

    private @Nullable Word known(String text) throws WordFault {
        Option exact = options.exactly(text);
        if (exact != null) {
            return new Word.Known(text, exact, null);
        }
        int equals = text.indexOf('=');
        String name = equals < 0 ? text : text.substring(0, equals);
        String explicit = equals < 0 ? null : text.substring(equals + 1);
        Option named = options.exactly(name);
        return named != null
                ? new Word.Known(text, named, explicit)
                : abbreviation(text, name, explicit);
    }

    private @Nullable Word abbreviation(String text, String name, @Nullable String explicit)
            throws WordFault {
        if (!text.startsWith("--")) {
            return null;
        }
        List<Option> matches = options.startingWith(name);
        return switch (matches.size()) {
            case 0 -> null;
            case 1 -> new Word.Known(text, matches.getFirst(), explicit);
            default ->
                    throw new WordFault(
                            "ambiguous option: " + text + " could match " + words(matches));
        };
    }

    private static String words(List<Option> matches) {
        StringJoiner words = new StringJoiner(", ");
        for (Option match : matches) {
            words.add(match.word());
        }
        return words.toString();
    }

    /**
     * Returns whether a word is a number such as {@code -1}, {@code -1.5} or {@code -.5}; digits of
     * any script count, as they do in Python.
     */
    private static boolean isNegativeNumber(String text) {
        int point = text.indexOf('.');
        String whole = point < 0 ? text.substring(1) : text.substring(1, point);
        String fraction = point < 0 ? "" : text.substring(point + 1);
        boolean complete = point < 0 ? !whole.isEmpty() : !fraction.isEmpty();
        return complete && areDigits(whole) && areDigits(fraction);
    }

    private static boolean areDigits(String text) {
        return text.codePoints().allMatch(Character::isDigit);
    }
}
