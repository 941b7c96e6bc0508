package io.github.awsession.environment.setting;

import io.github.awsession.environment.Environment;
import io.github.awsession.python.ShellWords;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds and reads the two shared AWS files and sorts their sections. */
final class SharedFilesReader {
    private final Environment environment;
    private final Map<String, ConfigurationSection> configProfiles = new HashMap<>();
    private final Map<String, ConfigurationSection> ssoSessions = new HashMap<>();
    private final Map<String, ConfigurationSection> services = new HashMap<>();

    private final @Nullable SettingPlaces places;

    private SharedFilesReader(Environment environment, @Nullable SettingPlaces places) {
        this.environment = environment;
        this.places = places;
    }

    /**
     * Reads both files; a file that is missing or may not be read counts as empty.
     *
     * @param places receives the position of each key
     */
    static SharedConfiguration read(Environment environment, @Nullable SettingPlaces places) {
        return new SharedFilesReader(environment, places).read();
    }

    private SharedConfiguration read() {
        sections("AWS_CONFIG_FILE", "~/.aws/config").forEach(this::sort);
        Map<String, ConfigurationSection> credentials =
                sections("AWS_SHARED_CREDENTIALS_FILE", "~/.aws/credentials");
        Map<String, ConfigurationSection> profiles = new HashMap<>(configProfiles);
        credentials.forEach(
                (name, section) -> profiles.merge(name, section, ConfigurationSection::with));
        return new SharedConfiguration(
                profiles, configProfiles, credentials, ssoSessions, services);
    }

    private void sort(String name, ConfigurationSection section) {
        if (name.startsWith("profile")) {
            addNamed(configProfiles, name, section);
        } else if (name.startsWith("sso-session")) {
            addNamed(ssoSessions, name, section);
        } else if (name.startsWith("services")) {
            addNamed(services, name, section);
        } else if (name.equals("default")) {
            configProfiles.put(name, section);
        }
    }

    private static void addNamed(
            Map<String, ConfigurationSection> target, String header, ConfigurationSection section) {
        List<String> words = ShellWords.split(header).orElse(List.of());
        if (words.size() == 2) {
            target.put(words.get(1), section);
        }
    }

    private Map<String, ConfigurationSection> sections(String variable, String usual) {
        String named = environment.variables().find(variable).orElse(usual);
        return IniFile.read(environment, named, places).orElseGet(LinkedHashMap::new);
    }
}
