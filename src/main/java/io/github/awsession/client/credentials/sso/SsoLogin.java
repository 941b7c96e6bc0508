package io.github.awsession.client.credentials.sso;

import io.github.awsession.client.credentials.store.CredentialCache;
import io.github.awsession.client.wire.TimestampText;
import io.github.awsession.environment.Environment;
import io.github.awsession.environment.setting.ConfigurationSection;
import io.github.awsession.environment.setting.SharedConfiguration;
import io.github.awsession.error.GeneralException;
import io.github.awsession.error.ServiceException;
import io.github.awsession.value.Value;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads the token that {@code aws sso login} left in a file, and renews the token of a session. */
public final class SsoLogin {
    /** Limits the remaining time of a token: a token that ends sooner is renewed if possible. */
    private static final Duration RENEWED = Duration.ofMinutes(15);

    private final Environment environment;
    private final SharedConfiguration shared;
    private final SsoRenewal renewal;
    private final CredentialCache cache;

    public SsoLogin(Environment environment, SharedConfiguration shared, SsoRenewal renewal) {
        this.environment = environment;
        this.shared = shared;
        this.renewal = renewal;
        this.cache = CredentialCache.ofLogins(environment);
    }

    /** Returns the token of a login without a session, which is valid until it ends. */
    String ofStartUrl(String startUrl) {
        Value.Structure token = load(startUrl, startUrl);
        if (!end(token).isAfter(environment.clock().instant())) {
            throw SsoPortal.loginNeeded();
        }
        return CredentialCache.text(token, "accessToken");
    }

    /**
     * Returns the token of the session that a profile names; a token that ends soon is renewed
     * first.
     */
    String ofSession(String profile, String session) {
        ConfigurationSection section = SsoSession.required(shared, profile, session);
        String startUrl = section.find("sso_start_url").orElse("");
        Value.Structure token = load(session, startUrl);
        Instant now = environment.clock().instant();
        if (end(token).isBefore(now.plus(RENEWED))) {
            token = renewed(section, session, token).orElse(token);
        }
        if (!end(token).isAfter(now)) {
            throw new GeneralException(
                    "Error when retrieving token from sso: Token has expired and refresh failed");
        }
        return CredentialCache.text(token, "accessToken");
    }

    private Value.Structure load(String name, String startUrl) {
        Value.Structure token =
                cache.find(file(name))
                        .orElseThrow(
                                () ->
                                        new GeneralException(
                                                "Error loading SSO Token: Token for "
                                                        + name
                                                        + " does not exist"));
        if (token.get("accessToken") == null || token.get("expiresAt") == null) {
            throw new GeneralException(
                    "Error loading SSO Token: Token for " + startUrl + " is invalid");
        }
        return token;
    }

    /**
     * Returns a new token for the old one; empty when the registration or the service do not allow
     * a renewal.
     */
    private Optional<Value.Structure> renewed(
            ConfigurationSection section, String session, Value.Structure token) {
        for (String key :
                List.of("refreshToken", "clientId", "clientSecret", "registrationExpiresAt")) {
            if (token.get(key) == null) {
                return Optional.empty();
            }
        }
        Instant now = environment.clock().instant();
        if (!TimestampText.required(CredentialCache.text(token, "registrationExpiresAt"))
                .isAfter(now)) {
            return Optional.empty();
        }
        try {
            Value.Structure fresh = renewal.renew(section, token, now);
            cache.store(file(session), fresh);
            return Optional.of(fresh);
        } catch (ServiceException _) {
            return Optional.empty();
        }
    }

    private static String file(String name) {
        return CredentialCache.digest("SHA-1", name);
    }

    private static Instant end(Value.Structure token) {
        return TimestampText.required(CredentialCache.text(token, "expiresAt"));
    }
}
