package io.github.awsession.python;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Random;

class DecimalTextTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0.0",
        "-0.0, -0.0",
        "1, 1.0",
        "-2.50, -2.5",
        "100, 100.0",
        "123456.789, 123456.789",
        "0.0001, 0.0001",
        "0.00012, 0.00012",
        "0.00001, 1e-05",
        "1.5e-7, 1.5e-07",
        "1e15, 1000000000000000.0",
        "1e16, 1e+16",
        "1.25e22, 1.25e+22",
        "-1e100, -1e+100",
        "1767323045.5, 1767323045.5",
        "0.1, 0.1",
        "2e-323, 2e-323",
        "1e-323, 1e-323",
        "5e-324, 5e-324",
        "1.7976931348623157e308, 1.7976931348623157e+308",
        "NaN, NaN",
        "Infinity, Infinity",
        "-Infinity, -Infinity",
    })
    void spellsNumbersAsPythonDoes(double number, String expected) {
        assertThat(DecimalText.of(number)).isEqualTo(expected);
    }

    @Test
    void readsBackAsTheSameNumber() {
        Random random = new Random(7);
        for (int round = 0; round < 20_000; round++) {
            double number = Double.longBitsToDouble(random.nextLong());
            if (!Double.isNaN(number)) {
                assertThat(Double.parseDouble(DecimalText.of(number))).isEqualTo(number);
            }
        }
    }
}
