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

    /** Returns a value with this text. */
    Value.Text of(String text) {
        if (text.length() > LONGEST) {
            return new Value.Text(text);
        }
        int hash = text.hashCode();
        int place = (hash ^ hash >>> 8) & (CLASSES - 1);
        Value.Text candidate = known[place];
        if (candidate != null && candidate.value().equals(text)) {
            return candidate;
        }
        Value.Text found = new Value.Text(text);
        known[place] = found;
        return found;
    }
}
