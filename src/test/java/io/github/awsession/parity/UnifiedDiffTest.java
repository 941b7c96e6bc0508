package io.github.awsession.parity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnifiedDiffTest {
    private static final String HEAD = "--- expected\n+++ actual\n";

    @Test
    void showsWhatChangedWithItsSurroundings() {
        assertThat(UnifiedDiff.of("1\n2\n3\n4\n5\n6\n", "1\n2\n3\n4\n5\n7\n"))
                .isEqualTo(HEAD + "@@\n 3\n 4\n 5\n-6\n+7\n");
    }

    @Test
    void showsAMissingNewlineAtTheEnd() {
        assertThat(UnifiedDiff.of("a\n", "a")).isEqualTo(HEAD + " a\n+\\ no newline at end\n");
    }

    @Test
    void showsNoEndOfTextsWithoutNewlines() {
        assertThat(UnifiedDiff.of("252", "1")).isEqualTo(HEAD + "-252\n+1\n");
    }

    @Test
    void showsAnEmptyText() {
        assertThat(UnifiedDiff.of("", "a\n")).isEqualTo(HEAD + "+a\n");
    }
}
