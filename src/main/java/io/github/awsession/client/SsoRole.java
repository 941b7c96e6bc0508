package io.github.awsession.client;

import io.github.awsession.environment.ConfigurationSection;
import io.github.awsession.environment.Environment;
import io.github.awsession.environment.FileFailure;
import io.github.awsession.environment.PathExpansion;
import io.github.awsession.environment.SharedConfiguration;
import io.github.awsession.error.GeneralException;
import io.github.awsession.value.Value;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;

/**
 * Credentials of a role that IAM Identity Center gives to who has logged in; the log-in's token is
 * in a file.
 */
final class SsoRole {
    private final Environment environment;
    private final SharedConfiguration shared;
    private final SsoPortal portal;

    SsoRole(Environment environment, SharedConfiguration shared, SsoPortal portal) {
        this.environment = environment;
        this.shared = shared;
        this.portal = portal;
    }

    /** The role of a profile that names one for Identity Center. */
    Optional<Supplier<Credentials>> find(String profile) {
        ConfigurationSection section = shared.profile(profile);
        if (section.find("sso_role_name").isEmpty() && section.find("sso_account_id").isEmpty()) {
            return Optional.empty();
        }
        Optional<String> session = section.find("sso_session");
        Map<String, String> values =
                session.map(name -> joined(section, name)).orElse(section.values());
        List<String> missing = new ArrayList<>();
        for (String key :
                List.of("sso_role_name", "sso_account_id", "sso_start_url", "sso_region")) {
            if (!values.containsKey(key)) {
                missing.add(key);
            }
        }
        if (!missing.isEmpty()) {
            throw new GeneralException(
                    "The profile \""
                            + profile
                            + "\" is configured to use SSO but is missing required"
                            + " configuration: "
                            + String.join(", ", missing));
        }
        String login = session.orElse(values.getOrDefault("sso_start_url", ""));
        return Optional.of(
                () ->
                        portal.role(
                                values.getOrDefault("sso_region", ""),
                                values.getOrDefault("sso_account_id", ""),
                                values.getOrDefault("sso_role_name", ""),
                                token(login)));
    }

    private Map<String, String> joined(ConfigurationSection profile, String session) {
        ConfigurationSection login = shared.ssoSessions().get(session);
        if (login == null) {
            throw new GeneralException(
                    "The specified sso-session does not exist: \"" + session + "\"");
        }
        SequencedMap<String, String> values = new LinkedHashMap<>(profile.values());
        login.values()
                .forEach(
                        (key, value) -> {
                            String own = values.getOrDefault(key, value);
                            if (!own.equals(value)) {
                                throw new GeneralException(
                                        "The value for "
                                                + key
                                                + " is inconsistent between profile ("
                                                + own
                                                + ") and sso-session ("
                                                + value
                                                + ").");
                            }
                            values.put(key, value);
                        });
        return values;
    }

    private String token(String login) {
        String folder = new PathExpansion(environment).expandHome("~/.aws/sso/cache/");
        try {
            Value cached = WireDocument.of(environment.files().read(folder + fileName(login)));
            if (cached instanceof Value.Structure document
                    && document.get("accessToken") instanceof Value.Text token
                    && document.get("expiresAt") instanceof Value.Text expiry) {
                requireFuture(expiry.value());
                return token.value();
            }
            throw new GeneralException(
                    "Error loading SSO Token: Token for " + login + " is invalid");
        } catch (FileFailure _) {
            throw new GeneralException(
                    "Error loading SSO Token: Token for " + login + " does not exist");
        }
    }

    private void requireFuture(String expiry) {
        boolean valid =
                TimestampText.parse(expiry)
                        .filter(end -> end.instant().isAfter(environment.clock().instant()))
                        .isPresent();
        if (!valid) {
            throw SsoPortal.loginNeeded();
        }
    }

    private static String fileName(String login) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            return HexFormat.of().formatHex(digest.digest(login.getBytes(StandardCharsets.UTF_8)))
                    + ".json";
        } catch (NoSuchAlgorithmException problem) {
            throw new IllegalStateException(problem);
        }
    }
}
