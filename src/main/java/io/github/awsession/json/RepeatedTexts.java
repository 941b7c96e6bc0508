package io.github.awsession.json;

import io.github.awsession.value.Value;

import org.jspecify.annotations.Nullable;

/**
 * Returns the same object for texts that repeat within one document, as the names and the states in
 * a list of sessions do. The last text with a hash code in each of some classes is known.
 */
final class RepeatedTexts {
    /** Is a power of two. */
    private static final int CLASSES = 256;

    /** Bounds the texts that are kept: a longer one hardly repeats. */
    private static final int LONGEST = 100;

    private final Value.@Nullable Text[] known = new Value.Text[CLASSES];

    /** Returns the text between two indexes, whose hash code is known. */
    Value.Text of(String document, int start, int end, int hash) {
        if (end - start > LONGEST) {
            return new Value.Text(document.substring(start, end));
        }
        int place = (hash ^ hash >>> 8) & (CLASSES - 1);
        Value.Text candidate = known[place];
        if (candidate != null
                && candidate.value().length() == end - start
                && document.startsWith(candidate.value(), start)) {
            return candidate;
        }
        Value.Text found = new Value.Text(document.substring(start, end));
        known[place] = found;
        return found;
    }
}
