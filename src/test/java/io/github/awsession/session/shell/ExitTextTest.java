package io.github.awsession.session.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;

class ExitTextTest {
    @ParameterizedTest
    @CsvSource({"EXIT_CODE: 7, 7", "EXIT_CODE: 0, 0", "EXIT_CODE:255, 255", "EXIT_CODE: -1, -1"})
    void hasTheStatus(String text, int status) {
        assertThat(ExitText.status(text.getBytes(StandardCharsets.US_ASCII))).hasValue(status);
    }

    @ParameterizedTest
    @CsvSource({"''", "EXIT_CODE:", "EXIT_CODE: x", "7", "EXIT_CODE: 99999999999"})
    void mayBeNone(String text) {
        assertThat(ExitText.status(text.getBytes(StandardCharsets.US_ASCII))).isEmpty();
    }
}
