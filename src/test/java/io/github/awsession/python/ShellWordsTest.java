package io.github.awsession.python;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class ShellWordsTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            textBlock =
                    """
                a b  c      | a;b;c
                a 'b c'     | a;b c
                a "b \\" c" | a;b " c
                a\\ b       | a b
                "a"'b'c     | abc
                ""          | ``
                'a\\b'      | a\\b
                $HOME *     | $HOME;*
                """)
    void splitsLikeAShellWithoutExpansion(String line, String words) {
        assertThat(ShellWords.split(line)).contains(List.of(words.split(";", -1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'a", "\"a", "a\\"})
    void refusesWhatDoesNotEnd(String line) {
        assertThat(ShellWords.split(line)).isEmpty();
    }
}
