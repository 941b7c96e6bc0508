package io.github.awsession.python;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Sorts texts by code points, as AWS CLI does; Java's own order places U+E000 after U+10000. */
public final class CodePoints {
    /** Compares texts by their code points. */
    public static final Comparator<String> ORDER = CodePoints::compare;

    private CodePoints() {}

    /** Returns the texts in the order of their code points. */
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

    /**
     * Returns a number by which a UTF-16 unit is compared. Surrogates come last, because they only
     * occur in code points above all others.
     */
    private static int rank(char character) {
        return Character.isSurrogate(character) ? character + Character.MAX_VALUE : character;
    }
}
