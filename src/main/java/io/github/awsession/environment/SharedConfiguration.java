package io.github.awsession.environment;

import java.util.Map;

/**
 * What the shared AWS files say.
 *
 * @param profiles every profile, keys of the credentials file over those of the configuration file
 * @param configProfiles the profiles of the configuration file alone
 * @param credentials the sections of the credentials file alone
 * @param ssoSessions the {@code [sso-session name]} sections
 * @param services the {@code [services name]} sections
 */
public record SharedConfiguration(
        Map<String, ConfigurationSection> profiles,
        Map<String, ConfigurationSection> configProfiles,
        Map<String, ConfigurationSection> credentials,
        Map<String, ConfigurationSection> ssoSessions,
        Map<String, ConfigurationSection> services) {
    /** No files. */
    public static final SharedConfiguration EMPTY =
            new SharedConfiguration(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

    public SharedConfiguration {
        profiles = Map.copyOf(profiles);
        configProfiles = Map.copyOf(configProfiles);
        credentials = Map.copyOf(credentials);
        ssoSessions = Map.copyOf(ssoSessions);
        services = Map.copyOf(services);
    }

    /** The keys of a profile; none when there is no such profile. */
    public ConfigurationSection profile(String name) {
        return profiles.getOrDefault(name, ConfigurationSection.EMPTY);
    }
}
