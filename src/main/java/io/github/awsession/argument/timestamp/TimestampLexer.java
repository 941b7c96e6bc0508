package io.github.awsession.argument.timestamp;

import io.github.awsession.python.Blanks;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits the text of a timestamp into tokens: words, numbers (possibly with a fraction after a
 * point or a comma) and single other characters; every white-space character becomes a blank.
 *
 * <p>A run such as {@code 2.Jan.2026} or {@code a.m.} is split at its points, but {@code 45.678} is
 * not.
 */
final class TimestampLexer {
    private TimestampLexer() {}

    static List<TimestampToken> tokens(String text) {
        int[] characters =
                text.codePoints()
                        .filter(character -> character != 0)
                        .map(TimestampLexer::plain)
                        .toArray();
        List<TimestampToken> tokens = new ArrayList<>();
        for (int start = 0; start < characters.length; ) {
            int end = end(characters, start);
            String run = new String(characters, start, end - start);
            if (fallsApart(run, end == characters.length)) {
                for (String part : run.split("(?=[.,])|(?<=[.,])(?!$)", -1)) {
                    tokens.add(new TimestampToken(part));
                }
            } else if (end > start + 1) {
                tokens.add(new TimestampToken(run.replace(',', '.')));
            } else {
                tokens.add(new TimestampToken(Blanks.isBlank(characters[start]) ? " " : run));
            }
            start = end;
        }
        return tokens;
    }

    /** Returns the ASCII digit for a digit of any script, and other characters unchanged. */
    private static int plain(int character) {
        return Character.isDigit(character) ? '0' + Character.digit(character, 10) : character;
    }

    /**
     * Returns the end of the run; letters and digits belong to one run only with a point between
     * them.
     */
    private static int end(int[] characters, int start) {
        int end = start + 1;
        boolean separated = false;
        while (Character.isLetterOrDigit(characters[start]) && end < characters.length) {
            int before = characters[end - 1];
            int next = characters[end];
            if (next == '.'
                    || (next == ','
                            && !separated
                            && Character.isDigit(before)
                            && end - start >= 2)) {
                separated = true;
            } else if (!Character.isLetterOrDigit(next)
                    || (before != '.' && Character.isLetter(before) != Character.isLetter(next))) {
                break;
            }
            end++;
        }
        return end;
    }

    /**
     * Returns whether a run consists of several tokens: words and numbers with points between them.
     * As in python-dateutil, a letter at the end of the whole text does not make a word.
     */
    private static boolean fallsApart(String run, boolean atEnd) {
        int point = run.indexOf('.');
        if (run.length() == 1 || (point < 0 && run.indexOf(',') < 0)) {
            return false;
        }
        return run.endsWith(".")
                || run.endsWith(",")
                || run.lastIndexOf('.') > point
                || run.codePoints()
                        .limit(run.codePointCount(0, run.length()) - (atEnd ? 1 : 0))
                        .anyMatch(Character::isLetter);
    }
}
