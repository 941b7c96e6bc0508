package io.github.awsession.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.awsession.error.UsageException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class EmulatorOptionsTest {
    @Test
    void takesAFreePortAndTheUsualSpeed() {
        assertThat(EmulatorOptions.parse(List.of()))
                .isEqualTo(new EmulatorOptions(false, 0, 1, List.of()));
    }

    @Test
    void whatFollowsTwoDashesIsTheCommand() {
        assertThat(
                        EmulatorOptions.parse(
                                List.of(
                                        "--port",
                                        "8080",
                                        "--speed=2.5",
                                        "--",
                                        "x",
                                        "--port",
                                        "--",
                                        "-h")))
                .isEqualTo(
                        new EmulatorOptions(false, 8080, 2.5, List.of("x", "--port", "--", "-h")));
    }

    @ParameterizedTest
    @CsvSource({"help", "--help", "-h", "--port 1 help"})
    void asksForHelp(String line) {
        assertThat(EmulatorOptions.parse(List.of(line.split(" "))).help()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    --port          | argument --port: expected one argument
                    --port x        | argument --port: a number from 0 to 65535 is expected: 'x'
                    --port=-1       | argument --port: a number from 0 to 65535 is expected: '-1'
                    --port 65536    | argument --port: a number from 0 to 65535 is expected: '65536'
                    --speed 0       | argument --speed: a number above 0, at most 1000000, is expected: '0'
                    --speed NaN     | argument --speed: a number above 0, at most 1000000, is expected: 'NaN'
                    --speed fast    | argument --speed: a number above 0, at most 1000000, is expected: 'fast'
                    --              | emulator: a command is expected behind --
                    sh -c true      | Unknown options: sh; emulator takes --port and --speed, and a command behind --
                    """)
    void refusesWhatItDoesNotUnderstand(String line, String message) {
        assertThatThrownBy(() -> EmulatorOptions.parse(List.of(line.split(" "))))
                .isInstanceOf(UsageException.class)
                .hasMessage(message);
    }
}
