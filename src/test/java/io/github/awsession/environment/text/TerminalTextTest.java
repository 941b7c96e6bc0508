package io.github.awsession.environment.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalTextTest {
    @ParameterizedTest
    @CsvSource({
        "'a\u001b[2Jb', a\\u001b[2Jb",
        "'\u009b31m', \\u009b31m",
        "'\u0007\u007f\u0000', \\u0007\\u007f\\u0000",
        "'a\rb', a\\u000db",
        "'a\nb', a\\nb",
        "'a\u202eb\u2066\u2028', a\\u202eb\\u2066\\u2028",
    })
    void showsControlCharactersAsEscapes(String text, String shown) {
        assertThat(TerminalText.line(text)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Grüße 日本 👩‍🚀", "a b~ é"})
    void leavesOtherTextAlone(String text) {
        assertThat(TerminalText.line(text)).isEqualTo(text);
        assertThat(TerminalText.lines(text + "\n")).isEqualTo(text + "\n");
    }
}
