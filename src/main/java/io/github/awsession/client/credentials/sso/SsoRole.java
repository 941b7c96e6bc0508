package io.github.awsession.client.credentials.sso;

import io.github.awsession.client.credentials.store.CredentialCache;
import io.github.awsession.client.credentials.store.Credentials;
import io.github.awsession.client.credentials.store.RefreshedCredentials;
import io.github.awsession.client.setting.RegionSetting;
import io.github.awsession.environment.setting.ConfigurationSection;
import io.github.awsession.environment.setting.SharedConfiguration;
import io.github.awsession.error.GeneralException;
import io.github.awsession.json.JsonWriter;
import io.github.awsession.value.Value;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;

/**
 * Describes a role that IAM Identity Center gives to a user who has logged in.
 *
 * @param profile the profile that names the role
 * @param session the session of the login, for logins that have a session
 */
public record SsoRole(
        String profile,
        String region,
        String account,
        String name,
        String startUrl,
        Optional<String> session) {
    /** Returns the role of a profile that names a role of IAM Identity Center. */
    public static SsoRole of(SharedConfiguration shared, String profile) {
        ConfigurationSection section = shared.profile(profile);
        Optional<String> session = section.find("sso_session");
        Map<String, String> values =
                session.map(name -> joined(section, shared.ssoSessions().get(name), name))
                        .orElse(section.values());
        requireAll(profile, values);
        return new SsoRole(
                profile,
                values.getOrDefault("sso_region", ""),
                values.getOrDefault("sso_account_id", ""),
                values.getOrDefault("sso_role_name", ""),
                values.getOrDefault("sso_start_url", ""),
                session);
    }

    /** Returns a supplier of the credentials of the role, which are kept in the cache. */
    public Supplier<Credentials> credentials(
            Clock clock, CredentialCache cache, SsoLogin login, SsoPortal portal) {
        String file = cacheName();
        return RefreshedCredentials.whenUsed(
                clock, () -> cache.through(file, () -> fetch(login, portal)));
    }

    private Value.Structure fetch(SsoLogin login, SsoPortal portal) {
        RegionSetting.check(region);
        String token =
                session.isPresent()
                        ? login.ofSession(profile, session.get())
                        : login.ofStartUrl(startUrl);
        return portal.role(region, account, name, token);
    }

    private static void requireAll(String profile, Map<String, String> values) {
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
    }

    private String cacheName() {
        SequencedMap<String, Value> asked = new LinkedHashMap<>();
        asked.put("accountId", new Value.Text(account));
        asked.put("roleName", new Value.Text(name));
        asked.put(
                session.isPresent() ? "sessionName" : "startUrl",
                new Value.Text(session.orElse(startUrl)));
        return CredentialCache.digest(
                "SHA-1",
                JsonWriter.write(new Value.Structure(asked), JsonWriter.Layout.COMPACT, true));
    }

    private static Map<String, String> joined(
            ConfigurationSection profile, @Nullable ConfigurationSection login, String session) {
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
}
