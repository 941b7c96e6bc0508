package io.github.awsession.environment;

import io.github.awsession.python.Blanks;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * The keys and values of one section of a shared AWS file; keys are in lower case. A value that
 * starts with a line end is a group of settings, one {@code key = value} a line.
 */
public record ConfigurationSection(SequencedMap<String, String> values) {
    /** The section without keys. */
    public static final ConfigurationSection EMPTY =
            new ConfigurationSection(new LinkedHashMap<>());

    public ConfigurationSection {
        values = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(values));
    }

    /** The value of a key that is there, possibly empty. */
    public Optional<String> find(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** The settings grouped under a key; empty when the key is absent or has a plain value. */
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

    /** This section with another's keys, which win. */
    ConfigurationSection with(ConfigurationSection other) {
        SequencedMap<String, String> merged = new LinkedHashMap<>(values);
        merged.putAll(other.values);
        return new ConfigurationSection(merged);
    }

    /** Whether every line of every group has a separator. */
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
