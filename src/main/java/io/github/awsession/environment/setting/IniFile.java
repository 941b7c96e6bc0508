package io.github.awsession.environment.setting;

import io.github.awsession.environment.Environment;
import io.github.awsession.environment.FileFailure;
import io.github.awsession.environment.PathExpansion;
import io.github.awsession.error.GeneralException;

import org.jspecify.annotations.Nullable;

import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Reads a file of sections with keys and values, the form in which AWS tools keep their settings.
 */
public final class IniFile {
    private IniFile() {}

    /**
     * Returns the sections of a file; the result is empty when the file is missing or may not be
     * read.
     *
     * @param path the path, which may start with {@code ~} and name environment variables
     * @throws GeneralException when the file cannot be parsed, in the words of AWS CLI
     */
    public static Optional<SequencedMap<String, ConfigurationSection>> read(
            Environment environment, String path) {
        return read(environment, path, null);
    }

    /**
     * Returns the sections of a file in which a value over several lines is a plain text, not a
     * group of settings.
     *
     * @throws GeneralException when the file cannot be parsed, in the words of AWS CLI
     */
    public static Optional<SequencedMap<String, ConfigurationSection>> readWithoutGroups(
            Environment environment, String path) {
        return read(environment, path, null, false);
    }

    /** Returns the sections of a file, and reports to {@code places} where each key is. */
    static Optional<SequencedMap<String, ConfigurationSection>> read(
            Environment environment, String path, @Nullable SettingPlaces places) {
        return read(environment, path, places, true);
    }

    private static Optional<SequencedMap<String, ConfigurationSection>> read(
            Environment environment,
            String path,
            @Nullable SettingPlaces places,
            boolean withGroups) {
        PathExpansion expansion = new PathExpansion(environment);
        String file = expansion.expandHome(expansion.expandVariables(path));
        if (!environment.files().isFile(file)) {
            tell(environment, file, "is not there");
            return Optional.empty();
        }
        try {
            byte[] content = environment.files().read(file);
            String text = environment.files().codec().decode(content);
            SequencedMap<String, ConfigurationSection> sections =
                    IniReader.read(text, places == null ? null : places.in(file));
            if (withGroups) {
                checkGroups(sections);
            }
            tell(environment, file, "is read");
            return Optional.of(sections);
        } catch (FileFailure _) {
            tell(environment, file, "cannot be read");
            return Optional.empty();
        } catch (CharacterCodingException | IniSyntaxException _) {
            throw new GeneralException("Unable to parse config file: " + file);
        }
    }

    private static void tell(Environment environment, String file, String what) {
        if (environment.log().isOn()) {
            environment.log().once("file " + file + " " + what);
        }
    }

    private static void checkGroups(SequencedMap<String, ConfigurationSection> sections)
            throws IniSyntaxException {
        for (ConfigurationSection section : sections.values()) {
            if (!section.isWellFormed()) {
                throw new IniSyntaxException("a group has a line without a separator");
            }
        }
    }
}
