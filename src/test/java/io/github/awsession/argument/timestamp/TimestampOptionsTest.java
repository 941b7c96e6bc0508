package io.github.awsession.argument.timestamp;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.awsession.testing.FakeProgram;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class TimestampOptionsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path home;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "true|tomorrow|252|Invalid type for parameter createdAtAfter, value: tomorrow, type:"
                        + " <class 'str'>, valid types: <class 'datetime.datetime'>,"
                        + " timestamp-string",
                "true|inf|255|Unable to calculate correct timezone offset for \"inf\"",
                "false|inf|255|Unable to calculate correct timezone offset for \"inf\"",
                "false|tomorrow|255|Invalid timestamp \"tomorrow\": Unknown string format: tomorrow",
                "false|2026-13-41|255|Invalid timestamp \"2026-13-41\": month must be in 1..12:"
                        + " 2026-13-41",
                "false|2026-01-02T00:00+99|255|offset must be a timedelta strictly between"
                        + " -timedelta(hours=24) and timedelta(hours=24).",
                "true|0001-01-01T00:00+05|255|date value out of range",
            })
    void refusesWhatIsNoTimestamp(String validated, String text, int status, String message)
            throws IOException {
        Files.createDirectory(home.resolve(".aws"));
        Files.writeString(
                home.resolve(".aws/config"),
                "[default]\nregion = us-east-1\nparameter_validation = " + validated + "\n");
        FakeProgram.Outcome outcome =
                new FakeProgram(home)
                        .with("AWS_ACCESS_KEY_ID", "AKIDEXAMPLE")
                        .with("AWS_SECRET_ACCESS_KEY", "secret")
                        .run(
                                "emr-serverless",
                                "list-sessions",
                                "--application-id",
                                "00app",
                                "--created-at-after",
                                text);
        assertThat(outcome.status()).isEqualTo(status);
        assertThat(outcome.err()).endsWith(message + "\n");
        assertThat(outcome.out()).isEmpty();
    }
}
