package io.github.awsession.command.line;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Finds words that are spelled like a given word, by Ratcliff and Obershelp's measure: twice the
 * number of letters in common blocks, divided by the number of letters of both words. AWS CLI
 * suggests up to three words that reach 0.8.
 */
final class CloseWords {
    private static final double ENOUGH = 0.8;
    private static final int MOST = 3;

    private CloseWords() {}

    private record Candidate(String word, double likeness) {}

    /**
     * Returns the words that are spelled most like the given word, best first; of two words with
     * the same likeness, the later in the alphabet comes first.
     */
    static List<String> find(String word, Collection<String> choices) {
        List<Candidate> candidates = new ArrayList<>();
        for (String choice : choices) {
            double likeness = likeness(choice, word);
            if (likeness >= ENOUGH) {
                candidates.add(new Candidate(choice, likeness));
            }
        }
        return candidates.stream()
                .sorted(
                        Comparator.comparingDouble(Candidate::likeness)
                                .thenComparing(Candidate::word)
                                .reversed())
                .limit(MOST)
                .map(Candidate::word)
                .toList();
    }

    static double likeness(String left, String right) {
        int letters = left.length() + right.length();
        return letters == 0 ? 1 : 2.0 * common(left, right) / letters;
    }

    /**
     * Returns the number of letters in the longest common block, plus those in common on its left
     * and on its right.
     */
    private static int common(String left, String right) {
        int length = 0;
        int leftStart = 0;
        int rightStart = 0;
        for (int leftIndex = 0; leftIndex < left.length(); leftIndex++) {
            for (int rightIndex = 0; rightIndex < right.length(); rightIndex++) {
                int block = block(left, leftIndex, right, rightIndex);
                if (block > length) {
                    length = block;
                    leftStart = leftIndex;
                    rightStart = rightIndex;
                }
            }
        }
        if (length == 0) {
            return 0;
        }
        return length
                + common(left.substring(0, leftStart), right.substring(0, rightStart))
                + common(left.substring(leftStart + length), right.substring(rightStart + length));
    }

    private static int block(String left, int leftIndex, String right, int rightIndex) {
        int length = 0;
        while (leftIndex + length < left.length()
                && rightIndex + length < right.length()
                && left.charAt(leftIndex + length) == right.charAt(rightIndex + length)) {
            length++;
        }
        return length;
    }
}
