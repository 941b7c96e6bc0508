package io.github.awsession.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigInteger;

class NumbersTest {
    @ParameterizedTest
    @CsvSource({
        "7, 7",
        "' 20 ', 20",
        "+20, 20",
        "-3, -3",
        "0020, 20",
        "1_000, 1000",
        "٣, 3",
        "\u00a07\u2003, 7"
    })
    void readsWholeNumbers(String text, BigInteger number) throws NumberSyntaxException {
        assertThat(Numbers.whole(text)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "x", "1.5", "1__0", "_1", "1_", "+", "--1", "0x10"})
    void refusesWhatIsNoWholeNumber(String text) {
        assertThatThrownBy(() -> Numbers.whole(text))
                .isInstanceOf(NumberSyntaxException.class)
                .hasMessage("invalid literal for int() with base 10: '" + text + "'");
    }
}
