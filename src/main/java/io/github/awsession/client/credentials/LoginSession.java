package io.github.awsession.client.credentials;

import io.github.awsession.client.credentials.store.CredentialCache;
import io.github.awsession.client.credentials.store.Credentials;
import io.github.awsession.client.credentials.store.RefreshedCredentials;
import io.github.awsession.client.wire.TimestampText;
import io.github.awsession.environment.Environment;
import io.github.awsession.environment.PathExpansion;
import io.github.awsession.error.GeneralException;
import io.github.awsession.value.Value;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads the credentials that {@code aws login} left in a file for the session that a profile names.
 */
final class LoginSession {
    private final Environment environment;

    LoginSession(Environment environment) {
        this.environment = environment;
    }

    /** Returns a supplier of the credentials of a session, which fails if they have ended. */
    Supplier<Credentials> find(String session) {
        Value.Structure token =
                cache().find(CredentialCache.digest("SHA-256", session))
                        .orElseThrow(
                                () ->
                                        failure(
                                                "Unable to load a existing login session for session "
                                                        + session
                                                        + ", Please reauthenticate with 'aws login'."));
        for (String key : List.of("accessToken", "refreshToken", "dpopKey", "clientId")) {
            if (token.get(key) == null) {
                throw failure(
                        "Failed to load access token from token cache, missing one or more required fields.");
            }
        }
        Credentials first = credentials(token);
        return RefreshedCredentials.after(environment.clock(), first, () -> unrenewed(first));
    }

    /**
     * Returns the credentials unless they have ended. Only {@code aws} itself can renew them, with
     * a key that was made for that program.
     */
    private Credentials unrenewed(Credentials credentials) {
        Instant end = credentials.end();
        if (end != null && end.isBefore(environment.clock().instant())) {
            throw new GeneralException(
                    "Your session has expired. Please reauthenticate using 'aws login'.");
        }
        return credentials;
    }

    private CredentialCache cache() {
        Optional<String> named = environment.variables().find("AWS_LOGIN_CACHE_DIRECTORY");
        return CredentialCache.in(
                environment,
                named.isPresent()
                        ? new PathExpansion(environment).expandVariables(named.get())
                        : "~/.aws/login/cache");
    }

    private static Credentials credentials(Value.Structure token) {
        if (!(token.get("accessToken") instanceof Value.Structure keys)) {
            throw failure("the cached accessToken is no JSON object");
        }
        return new Credentials(
                text(keys, "accessKeyId"),
                text(keys, "secretAccessKey"),
                text(keys, "sessionToken"),
                TimestampText.required(text(keys, "expiresAt")));
    }

    private static String text(Value.Structure keys, String name) {
        if (keys.get(name) instanceof Value.Text(String text)) {
            return text;
        }
        throw failure("the cached accessToken has no " + name);
    }

    private static GeneralException failure(String reason) {
        return new GeneralException("Error loading login session token: " + reason);
    }
}
