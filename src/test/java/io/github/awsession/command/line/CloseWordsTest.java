package io.github.awsession.command.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class CloseWordsTest {
    /** Values of Python's difflib. */
    @ParameterizedTest
    @CsvSource({
        "athena, athens, 0.8333",
        "athena, Athena, 0.8333",
        "get-session, get-sess, 0.8421",
        "get-session, GetSession, 0.7619",
        "abcd, dcba, 0.25",
        "'', '', 1",
        "a, '', 0",
    })
    void measuresLikeness(String choice, String word, double likeness) {
        assertThat(CloseWords.likeness(choice, word)).isEqualTo(likeness, within(0.0001));
    }

    @Test
    void givesThreeWordsTheLikestFirst() {
        assertThat(
                        CloseWords.find(
                                "session",
                                List.of("sessionsx", "session", "sessions", "zession", "other")))
                .containsExactly("session", "sessions", "sessionsx");
    }

    @Test
    void givesTheLaterInTheAlphabetFirstAmongEquals() {
        assertThat(CloseWords.find("words", List.of("wordsa", "wordsb")))
                .containsExactly("wordsb", "wordsa");
    }
}
