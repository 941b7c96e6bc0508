package io.github.awsession.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigInteger;

/** Texts and numbers as Python shows and reads them. */
class PythonTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    x       | 'x'
                    it's    | "it's"
                    'a' "b" | '\\'a\\' "b"'
                    a\\b    | 'a\\\\b'
                    é       | 'é'
                    """)
    void isQuoted(String text, String quoted) {
        assertThat(PythonText.quoted(text)).isEqualTo(quoted);
    }

    @ParameterizedTest
    @CsvSource({
        "9, '\\t'",
        "10, '\\n'",
        "13, '\\r'",
        "0, '\\x00'",
        "127, '\\x7f'",
        "160, '\\xa0'",
        "8232, '\\u2028'",
        "917505, '\\U000e0001'",
    })
    void hasUnprintableCharactersEscaped(int character, String escape) {
        assertThat(PythonText.quoted(Character.toString(character))).isEqualTo("'" + escape + "'");
    }

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
