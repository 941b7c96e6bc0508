package io.github.awsession.environment.setting;

import io.github.awsession.python.Blanks;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;

/**
 * Reads the INI dialect of the shared AWS files, which is that of Python's {@code configparser} in
 * strict mode.
 *
 * <pre>
 * [section]              a name may contain anything, up to the last bracket of the line
 * key = value            or "key: value"; keys are case-insensitive
 *   more                 a line indented deeper than its key continues the value
 * # comment, ; comment   whole lines only
 * </pre>
 *
 * Keys of a section {@code [DEFAULT]} belong to every section. A section or key given twice, a key
 * before the first section and a line without a separator are errors.
 */
final class IniReader {
    private static final String DEFAULTS = "DEFAULT";

    private final SequencedMap<String, SequencedMap<String, List<String>>> sections =
            new LinkedHashMap<>();
    private final SequencedMap<String, List<String>> defaults = new LinkedHashMap<>();
    private @Nullable SequencedMap<String, List<String>> section;
    private @Nullable List<String> value;
    private final @Nullable Places places;
    private String sectionName = "";
    private int keyIndent;
    private int lineNumber;

    private IniReader(@Nullable Places places) {
        this.places = places;
    }

    /** Receives the position of each key; lines count from 1. */
    @FunctionalInterface
    interface Places {
        void found(String section, String key, int line);
    }

    /**
     * Returns the keys and values of each section, in order; a value that goes on over several
     * lines starts with a line end.
     */
    static SequencedMap<String, ConfigurationSection> read(String text) throws IniSyntaxException {
        return read(text, null);
    }

    /** Returns the keys and values of each section, and reports their positions. */
    static SequencedMap<String, ConfigurationSection> read(String text, @Nullable Places places)
            throws IniSyntaxException {
        IniReader reader = new IniReader(places);
        for (String line : text.lines().toList()) {
            reader.lineNumber++;
            reader.line(line);
        }
        return reader.result();
    }

    private void line(String line) throws IniSyntaxException {
        String content = Blanks.strip(line);
        boolean comment = content.startsWith("#") || content.startsWith(";");
        if (content.isEmpty() || comment) {
            if (!comment && value != null) {
                value.add("");
            }
            return;
        }
        int indent = line.indexOf(content);
        if (value != null && indent > keyIndent) {
            value.add(content);
            return;
        }
        keyIndent = indent;
        int close = content.lastIndexOf(']');
        if (content.startsWith("[") && close > 1) {
            section(content.substring(1, close));
        } else {
            key(content);
        }
    }

    private void section(String name) throws IniSyntaxException {
        value = null;
        sectionName = name;
        if (name.equals(DEFAULTS)) {
            section = defaults;
            return;
        }
        section = new LinkedHashMap<>();
        if (sections.put(name, section) != null) {
            throw new IniSyntaxException("section " + name + " is there twice");
        }
    }

    private void key(String content) throws IniSyntaxException {
        int separator = separator(content);
        if (section == null || separator <= 0) {
            throw new IniSyntaxException("neither a section nor a key: " + content);
        }
        String key = Blanks.strip(content.substring(0, separator)).toLowerCase(Locale.ROOT);
        List<String> lines = new ArrayList<>();
        lines.add(Blanks.strip(content.substring(separator + 1)));
        if (section.put(key, lines) != null) {
            throw new IniSyntaxException("key " + key + " is there twice");
        }
        value = lines;
        if (places != null) {
            places.found(sectionName, key, lineNumber);
        }
    }

    private static int separator(String content) {
        for (int index = 0; index < content.length(); index++) {
            if (content.charAt(index) == '=' || content.charAt(index) == ':') {
                return index;
            }
        }
        return -1;
    }

    private SequencedMap<String, ConfigurationSection> result() {
        SequencedMap<String, ConfigurationSection> result = new LinkedHashMap<>();
        sections.forEach(
                (name, keys) -> {
                    SequencedMap<String, String> values = new LinkedHashMap<>();
                    keys.forEach((key, lines) -> values.put(key, joined(lines)));
                    defaults.forEach((key, lines) -> values.putIfAbsent(key, joined(lines)));
                    result.put(name, new ConfigurationSection(values));
                });
        return result;
    }

    private static String joined(List<String> lines) {
        return Blanks.stripTrailing(String.join("\n", lines));
    }
}
