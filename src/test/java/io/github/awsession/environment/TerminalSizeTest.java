package io.github.awsession.environment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalSizeTest {
    @Test
    void readsTheAnswerOfStty() {
        assertThat(TerminalSize.parse("50 132\n")).isEqualTo(new TerminalSize(50, 132));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "50", "50 x", "stty: standard input: Not a terminal"})
    void assumesTheUsualSizeWithoutOne(String answer) {
        assertThat(TerminalSize.parse(answer)).isEqualTo(new TerminalSize(24, 80));
    }
}
