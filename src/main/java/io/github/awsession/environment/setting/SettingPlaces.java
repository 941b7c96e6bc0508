package io.github.awsession.environment.setting;

import io.github.awsession.python.ShellWords;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Records which line of which shared file each key of a profile is in; this happens only for the
 * debug log.
 */
final class SettingPlaces {
    private final Map<String, String> places = new HashMap<>();

    /** Records the positions of the keys of a file; a later file takes precedence. */
    IniReader.Places in(String path) {
        return (section, key, line) ->
                places.put(profile(section) + '\n' + key, path + " line " + line);
    }

    /** Returns the position of a key of a profile. */
    Optional<String> find(String profile, String key) {
        return Optional.ofNullable(places.get(profile + '\n' + key))
                .or(() -> Optional.ofNullable(places.get("DEFAULT\n" + key)));
    }

    /**
     * Returns the name of a profile: the configuration file has a word in front of it, the
     * credentials file has not.
     */
    private static String profile(String section) {
        List<String> words = ShellWords.split(section).orElse(List.of());
        boolean prefixed = words.size() == 2 && words.getFirst().equals("profile");
        return prefixed ? words.getLast() : section;
    }
}
