package io.github.awsession.command.line;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Collects hints, which are lines that name the words probably meant by a misspelt word. Small and
 * capital letters count as equal; hyphens and underscores do not count.
 */
public final class Hints {
    private static final int MOST = 5;

    /**
     * A word with more than this many times the letters of another word is never close to it by
     * {@link CloseWords}, so the two words need no comparison.
     */
    private static final double LONGEST = 1.5;

    private final Set<String> lines = new LinkedHashSet<>();

    /**
     * Adds a hint with the words of {@code meant} that are spelled like the word. Adds none when
     * the word is itself among them, when no word is close, or when there are {@value #MOST} hints
     * already.
     */
    public void add(String word, List<String> meant) {
        if (lines.size() == MOST || meant.contains(word)) {
            return;
        }
        Map<String, String> spellings = new LinkedHashMap<>();
        String letters = letters(word);
        for (String candidate : meant) {
            String others = letters(candidate);
            if (letters.length() <= LONGEST * others.length()) {
                spellings.put(others, candidate);
            }
        }
        String same = spellings.get(letters);
        List<String> close = same != null ? List.of(same) : likest(letters, spellings);
        if (!close.isEmpty()) {
            lines.add(
                    "Hint: instead of "
                            + word
                            + ", did you mean "
                            + String.join(" or ", close)
                            + '?');
        }
    }

    private static List<String> likest(String letters, Map<String, String> spellings) {
        List<String> close = new ArrayList<>();
        spellings.forEach(
                (others, candidate) -> {
                    if (isSwapped(letters, others)) {
                        close.add(candidate);
                    }
                });
        if (!close.isEmpty()) {
            return close;
        }
        for (String found : CloseWords.find(letters, spellings.keySet())) {
            close.add(spellings.getOrDefault(found, found));
        }
        return close;
    }

    /**
     * Returns whether the words differ only by two neighbouring letters that changed places. In
     * short words, {@link CloseWords} gives this mistake too low a likeness.
     */
    private static boolean isSwapped(String left, String right) {
        int at = 0;
        while (at < left.length() && at < right.length() && left.charAt(at) == right.charAt(at)) {
            at++;
        }
        return left.length() == right.length()
                && at + 1 < left.length()
                && left.charAt(at) == right.charAt(at + 1)
                && left.charAt(at + 1) == right.charAt(at)
                && left.substring(at + 2).equals(right.substring(at + 2));
    }

    private static String letters(String word) {
        return word.replace("-", "").replace("_", "").toLowerCase(Locale.ROOT);
    }

    /** Returns all lines as one text, which is empty without hints. */
    public String text() {
        return String.join("\n", lines);
    }
}
