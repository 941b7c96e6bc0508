package io.github.awsession.client;

import io.github.awsession.environment.ConfigurationSection;
import io.github.awsession.environment.Variables;
import io.github.awsession.error.GeneralException;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

import java.util.Optional;

/**
 * What signs a request.
 *
 * @param token of temporary credentials; empty for others
 */
record Credentials(String accessKey, String secretKey, String token) {

    /** Those of the environment variables. */
    static Optional<Credentials> inVariables(Variables variables) {
        return variables
                .findNotEmpty("AWS_ACCESS_KEY_ID")
                .map(
                        accessKey -> {
                            String secretKey =
                                    variables
                                            .findNotEmpty("AWS_SECRET_ACCESS_KEY")
                                            .orElseThrow(
                                                    () -> partial("env", "AWS_SECRET_ACCESS_KEY"));
                            String token =
                                    variables
                                            .findNotEmpty("AWS_SECURITY_TOKEN")
                                            .or(() -> variables.find("AWS_SESSION_TOKEN"))
                                            .orElse("");
                            return new Credentials(accessKey, secretKey, token);
                        });
    }

    /**
     * Those written in a section of a shared file; {@code place} names the kind of file in errors.
     */
    static Optional<Credentials> inSection(String place, @Nullable ConfigurationSection section) {
        return section == null
                ? Optional.empty()
                : section.find("aws_access_key_id")
                        .map(
                                accessKey -> {
                                    String secretKey =
                                            section.find("aws_secret_access_key")
                                                    .orElseThrow(
                                                            () ->
                                                                    partial(
                                                                            place,
                                                                            "aws_secret_access_key"));
                                    String token =
                                            section.find("aws_security_token")
                                                    .or(() -> section.find("aws_session_token"))
                                                    .orElse("");
                                    return new Credentials(accessKey, secretKey, token);
                                });
    }

    static GeneralException partial(String place, String missing) {
        return new GeneralException(
                "Partial credentials found in " + place + ", missing: " + missing);
    }

    /** As the SDK wants them. */
    AwsCredentials forSdk() {
        return token.isEmpty()
                ? new LastingCredentials(accessKey, secretKey)
                : AwsSessionCredentials.create(accessKey, secretKey, token);
    }

    /** Not the secrets. */
    @Override
    public String toString() {
        return "Credentials[" + accessKey + "]";
    }
}
