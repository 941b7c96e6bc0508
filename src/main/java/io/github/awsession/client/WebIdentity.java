package io.github.awsession.client;

import io.github.awsession.environment.ConfigurationSection;
import io.github.awsession.environment.Environment;
import io.github.awsession.environment.FileFailure;
import io.github.awsession.environment.Settings;
import io.github.awsession.error.GeneralException;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;

/** Credentials of a role, taken on with a token that somebody keeps fresh in a file. */
final class WebIdentity {
    private final Environment environment;
    private final Settings settings;
    private final SecurityTokens tokens;

    WebIdentity(Environment environment, Settings settings, SecurityTokens tokens) {
        this.environment = environment;
        this.settings = settings;
        this.tokens = tokens;
    }

    /**
     * The role, if a token file is configured; environment variables win over the profile when they
     * count.
     */
    Optional<Supplier<Credentials>> find(ConfigurationSection profile, boolean variables) {
        Optional<String> file =
                setting(
                                profile,
                                "web_identity_token_file",
                                "AWS_WEB_IDENTITY_TOKEN_FILE",
                                variables)
                        .filter(path -> !path.isEmpty());
        if (file.isEmpty()) {
            return Optional.empty();
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
        Optional<String> session =
                setting(profile, "role_session_name", "AWS_ROLE_SESSION_NAME", variables);
        return Optional.of(
                tokens.roleWithWebIdentity(
                        RoleRequest.withWebIdentity(role, session), () -> token(file.get())));
    }

    private Optional<String> setting(
            ConfigurationSection profile, String key, String variable, boolean variables) {
        Optional<String> fromVariable =
                variables ? settings.variables().find(variable) : Optional.empty();
        return fromVariable.or(() -> profile.find(key));
    }

    private String token(String file) {
        try {
            return new String(environment.files().read(file), StandardCharsets.UTF_8);
        } catch (FileFailure problem) {
            throw new GeneralException(String.valueOf(problem.getMessage()));
        }
    }
}
