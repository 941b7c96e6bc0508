package io.github.awsession.argument;

import io.github.awsession.python.Blanks;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text that may be a moment into pieces: words, numbers (with a fraction, behind a point or
 * a comma) and single other characters; every white space is one blank.
 *
 * <p>A run such as {@code 2.Jan.2026} or {@code a.m.} falls apart at its points, {@code 45.678}
 * does not.
 */
final class MomentCutter {
    private final int[] characters;
    private final List<String> tokens = new ArrayList<>();
    private int position;

    private MomentCutter(String text) {
        characters =
                text.codePoints()
                        .filter(character -> character != 0)
                        .map(MomentCutter::plain)
                        .toArray();
    }

    /** The pieces of a text. */
    static List<String> cut(String text) {
        MomentCutter cutter = new MomentCutter(text);
        while (cutter.position < cutter.characters.length) {
            cutter.next();
        }
        return cutter.tokens;
    }

    /** Digits of any script count. */
    private static int plain(int character) {
        return Character.isDigit(character) ? '0' + Character.digit(character, 10) : character;
    }

    private void next() {
        int character = characters[position];
        if (Character.isLetter(character) || Character.isDigit(character)) {
            run();
        } else {
            tokens.add(Blanks.isBlank(character) ? " " : Character.toString(character));
            position++;
        }
    }

    private void run() {
        int start = position;
        boolean number = Character.isDigit(characters[start]);
        boolean letters = false;
        boolean dotted = false;
        for (position++; position < characters.length; position++) {
            letters |= !number;
            int before = characters[position - 1];
            boolean second = position - start >= 2;
            int character = characters[position];
            if (character == '.' || (character == ',' && number && !dotted && second)) {
                dotted = true;
            } else if (kindChanges(character, number)) {
                if (before != '.') {
                    break;
                }
                number = !number;
            } else if (!Character.isLetterOrDigit(character)) {
                break;
            }
        }
        add(new String(characters, start, position - start), letters && dotted);
    }

    /** A letter after digits, or the reverse; behind a point that may be one run. */
    private static boolean kindChanges(int character, boolean number) {
        return number ? Character.isLetter(character) : Character.isDigit(character);
    }

    private void add(String run, boolean dottedWord) {
        int point = run.indexOf('.');
        boolean severalPoints = point >= 0 && run.indexOf('.', point + 1) >= 0;
        if (dottedWord || severalPoints || run.endsWith(".") || run.endsWith(",")) {
            split(run);
        } else {
            tokens.add(point < 0 ? run.replace(',', '.') : run);
        }
    }

    private void split(String run) {
        int start = 0;
        for (int index = 0; index <= run.length(); index++) {
            boolean atEnd = index == run.length();
            if (atEnd || run.charAt(index) == '.' || run.charAt(index) == ',') {
                if (index > start) {
                    tokens.add(run.substring(start, index));
                }
                if (!atEnd) {
                    tokens.add(run.substring(index, index + 1));
                }
                start = index + 1;
            }
        }
    }
}
