package io.github.awsession.client.credentials.store;

import io.github.awsession.client.wire.TimestampText;
import io.github.awsession.environment.Variables;
import io.github.awsession.environment.setting.ConfigurationSection;
import io.github.awsession.error.GeneralException;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

import java.time.Instant;
import java.util.Optional;

/**
 * Holds the keys that sign a request.
 *
 * @param token the session token of temporary credentials; empty for other credentials
 * @param end the expiration; null when none is known
 */
public record Credentials(String accessKey, String secretKey, String token, @Nullable Instant end) {

    /** Returns the credentials in the environment variables. */
    public static Optional<Credentials> inVariables(Variables variables) {
        Optional<String> accessKey = variables.findNotEmpty("AWS_ACCESS_KEY_ID");
        if (accessKey.isEmpty()) {
            return Optional.empty();
        }
        String secretKey =
                variables
                        .findNotEmpty("AWS_SECRET_ACCESS_KEY")
                        .orElseThrow(() -> partial("env", "AWS_SECRET_ACCESS_KEY"));
        String token =
                variables
                        .findNotEmpty("AWS_SECURITY_TOKEN")
                        .or(() -> variables.find("AWS_SESSION_TOKEN"))
                        .orElse("");
        Optional<String> end = variables.findNotEmpty("AWS_CREDENTIAL_EXPIRATION");
        return Optional.of(
                new Credentials(
                        accessKey.get(),
                        secretKey,
                        token,
                        end.isEmpty() ? null : TimestampText.required(end.get())));
    }

    /**
     * Returns the credentials in a section of a shared file; {@code place} names the kind of file
     * in errors.
     */
    public static Optional<Credentials> inSection(
            String place, @Nullable ConfigurationSection section) {
        Optional<String> accessKey =
                section == null ? Optional.empty() : section.find("aws_access_key_id");
        if (section == null || accessKey.isEmpty()) {
            return Optional.empty();
        }
        String secretKey =
                section.find("aws_secret_access_key")
                        .orElseThrow(() -> partial(place, "aws_secret_access_key"));
        String token =
                section.find("aws_security_token")
                        .or(() -> section.find("aws_session_token"))
                        .orElse("");
        return Optional.of(new Credentials(accessKey.get(), secretKey, token, null));
    }

    public static GeneralException partial(String place, String missing) {
        return new GeneralException(
                "Partial credentials found in " + place + ", missing: " + missing);
    }

    /** Returns the credentials in the form that the SDK expects. */
    public AwsCredentials forSdk() {
        return token.isEmpty()
                ? new StaticKeys(accessKey, secretKey)
                : AwsSessionCredentials.create(accessKey, secretKey, token);
    }

    /** Omits the secrets. */
    @Override
    public String toString() {
        return "Credentials[" + accessKey + "]";
    }
}
