package io.github.awsession.client.credentials;

import io.github.awsession.environment.Environment;
import io.github.awsession.environment.FileFailure;
import io.github.awsession.environment.Variables;
import io.github.awsession.environment.setting.ConfigurationSection;
import io.github.awsession.error.GeneralException;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Describes a role, and the file with the token that is used to assume the role. Another program
 * renews the token in the file.
 *
 * @param sessionName the name of the role's session; a name is generated when this one is absent or
 *     empty
 */
record WebIdentity(String file, String role, Optional<String> sessionName) {
    /**
     * Returns the web identity of a profile; null when no token file is configured.
     *
     * @param variables the environment variables, which win over the profile; null when they do not
     *     count
     */
    static @Nullable WebIdentity of(ConfigurationSection profile, @Nullable Variables variables) {
        String file =
                setting(
                                profile,
                                "web_identity_token_file",
                                "AWS_WEB_IDENTITY_TOKEN_FILE",
                                variables)
                        .orElse("");
        if (file.isEmpty()) {
            return null;
        }
        String role =
                setting(profile, "role_arn", "AWS_ROLE_ARN", variables)
                        .filter(arn -> !arn.isEmpty())
                        .orElseThrow(
                                () ->
                                        new GeneralException(
                                                "The provided profile or the current environment is configured"
                                                        + " to assume role with web identity but has no role ARN configured. Ensure that the profile"
                                                        + " has the role_arnconfiguration set or the AWS_ROLE_ARN env var is set."));
        return new WebIdentity(
                file,
                role,
                setting(profile, "role_session_name", "AWS_ROLE_SESSION_NAME", variables));
    }

    private static Optional<String> setting(
            ConfigurationSection profile,
            String key,
            String variable,
            @Nullable Variables variables) {
        Optional<String> found = variables == null ? Optional.empty() : variables.find(variable);
        return found.isPresent() ? found : profile.find(key);
    }

    /** Returns the token, which is read anew each time. */
    String token(Environment environment) {
        try {
            return new String(environment.files().read(file), StandardCharsets.UTF_8);
        } catch (FileFailure problem) {
            throw new GeneralException(String.valueOf(problem.getMessage()));
        }
    }
}
