package io.github.awsession.environment.setting;

import java.util.Map;

/**
 * Holds the content of the shared AWS files.
 *
 * @param profiles every profile, in which keys of the credentials file take precedence over those
 *     of the configuration file
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
    /** Holds the content where there are no files. */
    public static final SharedConfiguration EMPTY =
            new SharedConfiguration(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

    public SharedConfiguration {
        profiles = Map.copyOf(profiles);
        configProfiles = Map.copyOf(configProfiles);
        credentials = Map.copyOf(credentials);
        ssoSessions = Map.copyOf(ssoSessions);
        services = Map.copyOf(services);
    }

    /** Returns the keys of a profile; the section is empty when there is no such profile. */
    public ConfigurationSection profile(String name) {
        return profiles.getOrDefault(name, ConfigurationSection.EMPTY);
    }
}
