package io.github.awsession.parity;

import java.util.ArrayList;
import java.util.List;

/**
 * Shows two texts line by line: {@code -} expected only, {@code +} actual only, with a little of
 * what is common.
 */
final class UnifiedDiff {
    private static final int CONTEXT = 3;
    private static final String END_MARK = "\\ no newline at end";

    private final List<String> before;
    private final List<String> after;

    private UnifiedDiff(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
    }

    static String of(String expected, String actual) {
        boolean newlines = expected.endsWith("\n") || actual.endsWith("\n");
        List<String> lines =
                new UnifiedDiff(lines(expected, newlines), lines(actual, newlines)).compare();
        StringBuilder shown = new StringBuilder("--- expected\n+++ actual\n");
        boolean gap = false;
        for (int i = 0; i < lines.size(); i++) {
            if (isNearChange(lines, i)) {
                shown.append(lines.get(i)).append('\n');
                gap = false;
            } else if (!gap) {
                shown.append("@@\n");
                gap = true;
            }
        }
        return shown.toString();
    }

    private static List<String> lines(String text, boolean newlines) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        if (lines.getLast().isEmpty()) {
            lines.removeLast();
        } else if (newlines) {
            lines.add(END_MARK);
        }
        return lines;
    }

    private static boolean isNearChange(List<String> lines, int index) {
        return lines
                .subList(Math.max(0, index - CONTEXT), Math.min(lines.size(), index + CONTEXT + 1))
                .stream()
                .anyMatch(line -> !line.startsWith(" "));
    }

    private List<String> compare() {
        int[][] common = commonLengths();
        List<String> lines = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
                lines.add(" " + before.get(i++));
                j++;
            } else if (j == after.size()
                    || (i < before.size() && common[i + 1][j] >= common[i][j + 1])) {
                lines.add("-" + before.get(i++));
            } else {
                lines.add("+" + after.get(j++));
            }
        }
        return lines;
    }

    /** The length of the longest common subsequence of what follows each pair of positions. */
    private int[][] commonLengths() {
        int[][] lengths = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                lengths[i][j] =
                        before.get(i).equals(after.get(j))
                                ? lengths[i + 1][j + 1] + 1
                                : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
            }
        }
        return lengths;
    }
}
