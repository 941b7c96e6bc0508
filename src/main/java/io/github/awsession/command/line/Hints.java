package io.github.awsession.command.line;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Lines that name what a misspelt word was probably meant to be. Letters count the same in either
 * case, hyphens and underscores do not count.
 */
public final class Hints {
    private static final int MOST = 5;

    /** By {@link CloseWords} a word of more than this times the letters is never alike. */
    private static final double LONGEST = 1.5;

    private final Set<String> lines = new LinkedHashSet<>();

    /** Adds a line, unless the word is one of those meant or nothing like them. */
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

    /** Two neighbours that changed places make short words less alike than they look. */
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

    /** All lines, or nothing. */
    public String text() {
        return String.join("\n", lines);
    }
}
