package io.github.awsession.environment.setting;

import io.github.awsession.python.Blanks;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Holds the keys and values of one section of a shared AWS file; the keys are in lower case. A
 * value that starts with a line end is a group of settings, one {@code key = value} a line.
 */
public record ConfigurationSection(SequencedMap<String, String> values) {
    /** Holds the section without keys. */
    public static final ConfigurationSection EMPTY =
            new ConfigurationSection(new LinkedHashMap<>());

    public ConfigurationSection {
        values = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(values));
    }

    /** Returns the value of a key, which may be an empty text, if the section has the key. */
    public Optional<String> find(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /**
     * Returns the settings grouped under a key; the group is empty when the key is absent or has a
     * plain value.
     */
    public ConfigurationSection group(String key) {
        String text = values.getOrDefault(key, "");
        if (!isGroup(text)) {
            return EMPTY;
        }
        SequencedMap<String, String> settings = new LinkedHashMap<>();
        for (String line : text.lines().toList()) {
            int separator = line.indexOf('=');
            if (separator >= 0) {
                settings.put(
                        Blanks.strip(line.substring(0, separator)),
                        Blanks.strip(line.substring(separator + 1)));
            }
        }
        return new ConfigurationSection(settings);
    }

    /** Returns this section with the keys of another section, which take precedence. */
    ConfigurationSection with(ConfigurationSection other) {
        SequencedMap<String, String> merged = new LinkedHashMap<>(values);
        merged.putAll(other.values);
        return new ConfigurationSection(merged);
    }

    /** Returns whether every line of every group has a separator. */
    boolean isWellFormed() {
        for (Map.Entry<String, String> entry : values.entrySet()) {
            if (isGroup(entry.getValue())
                    && !entry.getValue().lines().allMatch(ConfigurationSection::isSetting)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isGroup(String text) {
        return text.startsWith("\n");
    }

    private static boolean isSetting(String line) {
        return line.isEmpty() || line.indexOf('=') >= 0;
    }
}
