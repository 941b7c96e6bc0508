package io.github.awsession.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandNamesTest {
    @ParameterizedTest
    @CsvSource({
        "StartSession, start-session",
        "GetCalculationExecutionCode, get-calculation-execution-code",
        "SessionIdleTimeoutInMinutes, session-idle-timeout-in-minutes",
        "clientToken, client-token",
        "executionRoleArn, execution-role-arn",
        "KMSKeyId, kms-key-id",
        "ARN, arn",
        "StdOutS3Uri, std-out-s3-uri",
        "S3, s3",
    })
    void spellsApiNamesAsAwsCliDoes(String name, String expected) {
        assertThat(CommandNames.of(name)).isEqualTo(expected);
    }
}
