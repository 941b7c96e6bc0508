package io.github.awsession.python;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The order of texts by characters, as AWS CLI sorts; Java's own order places U+E000 behind
 * U+10000.
 */
public final class CodePoints {
    public static final Comparator<String> ORDER = CodePoints::compare;

    private CodePoints() {}

    /** The texts in this order. */
    public static List<String> sorted(Collection<String> texts) {
        List<String> sorted = new ArrayList<>(texts);
        sorted.sort(ORDER);
        return sorted;
    }

    private static int compare(String left, String right) {
        int end = Math.min(left.length(), right.length());
        for (int index = 0; index < end; index++) {
            char first = left.charAt(index);
            char second = right.charAt(index);
            if (first != second) {
                return Character.isSurrogate(first) && Character.isSurrogate(second)
                        ? Character.compare(first, second)
                        : Integer.compare(rank(first), rank(second));
            }
        }
        return Integer.compare(left.length(), right.length());
    }

    /** Half of a pair stands for a character above all that need no pair. */
    private static int rank(char character) {
        return Character.isSurrogate(character) ? character + Character.MAX_VALUE : character;
    }
}
