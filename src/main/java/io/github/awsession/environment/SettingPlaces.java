package io.github.awsession.environment;

import io.github.awsession.python.ShellWords;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which line of which shared file a profile's keys are in; only kept when somebody asks. */
final class SettingPlaces {
    private final Map<String, String> places = new HashMap<>();

    /** Keeps where keys of a file are; those of a later file win. */
    IniReader.Places in(String path) {
        return (section, key, line) ->
                places.put(profile(section) + '\n' + key, path + " line " + line);
    }

    /** Where a key of a profile is. */
    Optional<String> find(String profile, String key) {
        return Optional.ofNullable(places.get(profile + '\n' + key))
                .or(() -> Optional.ofNullable(places.get("DEFAULT\n" + key)));
    }

    /** The configuration file has a word in front of the name, the credentials file has not. */
    private static String profile(String section) {
        List<String> words = ShellWords.split(section).orElse(List.of());
        boolean prefixed = words.size() == 2 && words.getFirst().equals("profile");
        return prefixed ? words.getLast() : section;
    }
}
