package io.github.awsession.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigInteger;

class WholeNumberTest {
    @ParameterizedTest
    @CsvSource({"7, 7", "' 20 ', 20", "+20, 20", "-3, -3", "0020, 20", "1_000, 1000", "٣, 3"})
    void isReadAsWholeNumber(String text, BigInteger number) {
        assertThat(WholeNumber.parse(text)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "x", "1.5", "1__0", "_1", "1_", "+", "--1", "0x10"})
    void isNoWholeNumber(String text) {
        assertThat(WholeNumber.parse(text)).isEmpty();
    }
}
