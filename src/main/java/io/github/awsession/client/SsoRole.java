package io.github.awsession.client;

import io.github.awsession.environment.ConfigurationSection;
import io.github.awsession.environment.Environment;
import io.github.awsession.environment.SharedConfiguration;
import io.github.awsession.error.GeneralException;
import io.github.awsession.json.JsonWriter;
import io.github.awsession.value.Value;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;

/**
 * Credentials of a role that IAM Identity Center gives to who has logged in, kept in the cache of
 * AWS CLI.
 */
final class SsoRole {
    private final Environment environment;
    private final SharedConfiguration shared;
    private final CredentialServices services;
    private final CredentialCache cache;

    SsoRole(
            Environment environment,
            SharedConfiguration shared,
            CredentialServices services,
            CredentialCache cache) {
        this.environment = environment;
        this.shared = shared;
        this.services = services;
        this.cache = cache;
    }

    /** The role of a profile that names one for Identity Center. */
    Supplier<Credentials> find(String profile) {
        ConfigurationSection section = shared.profile(profile);
        Optional<String> session = section.find("sso_session");
        Map<String, String> values =
                session.map(name -> joined(section, name)).orElse(section.values());
        requireAll(profile, values);
        String region = values.getOrDefault("sso_region", "");
        String account = values.getOrDefault("sso_account_id", "");
        String role = values.getOrDefault("sso_role_name", "");
        String startUrl = values.getOrDefault("sso_start_url", "");
        Supplier<Value.Structure> fetch =
                () -> {
                    RegionSetting.check(region);
                    SsoLogin login = new SsoLogin(environment, shared, services);
                    String token =
                            session.isPresent()
                                    ? login.ofSession(profile, session.get())
                                    : login.ofStartUrl(startUrl);
                    return new SsoPortal(services).role(region, account, role, token);
                };
        String name = cacheName(account, role, session, startUrl);
        return RefreshedCredentials.whenUsed(environment.clock(), () -> cache.through(name, fetch));
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

    private static String cacheName(
            String account, String role, Optional<String> session, String startUrl) {
        SequencedMap<String, Value> asked = new LinkedHashMap<>();
        asked.put("accountId", new Value.Text(account));
        asked.put("roleName", new Value.Text(role));
        asked.put(
                session.isPresent() ? "sessionName" : "startUrl",
                new Value.Text(session.orElse(startUrl)));
        return CredentialCache.digest(
                "SHA-1",
                JsonWriter.write(new Value.Structure(asked), JsonWriter.Layout.COMPACT, true));
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
}
