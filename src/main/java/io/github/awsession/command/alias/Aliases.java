package io.github.awsession.command.alias;

import io.github.awsession.environment.Environment;
import io.github.awsession.environment.PathExpansion;
import io.github.awsession.environment.setting.ConfigurationSection;
import io.github.awsession.environment.setting.IniFile;
import io.github.awsession.error.GeneralException;
import io.github.awsession.python.Blanks;

import java.util.LinkedHashMap;
import java.util.Map;

/** Holds the aliases in {@code ~/.aws/cli/alias}, the file of AWS CLI's aliases. */
public final class Aliases {
    /** Names the level of the commands that may come first. */
    public static final String TOP = "";

    private static final String FILE = "~/.aws/cli/alias";
    private static final String TOP_SECTION = "toplevel";
    private static final String COMMAND_SECTION = "command ";

    private final Map<String, Map<String, Alias>> levels;

    private Aliases(Map<String, Map<String, Alias>> levels) {
        this.levels = levels;
    }

    /**
     * Reads the file. A user without one pays for a single look at the file system.
     *
     * @throws GeneralException when the file cannot be parsed, in the words of AWS CLI
     */
    public static Aliases load(Environment environment) {
        String file = new PathExpansion(environment).expandHome(FILE);
        if (!environment.files().exists(file)) {
            return new Aliases(Map.of());
        }
        if (!environment.files().isFile(file)) {
            throw new GeneralException(
                    "The specified config file (" + file + ") could not be found.");
        }
        Map<String, Map<String, Alias>> levels = new LinkedHashMap<>();
        IniFile.readWithoutGroups(environment, file)
                .ifPresent(
                        sections ->
                                sections.forEach(
                                        (name, section) ->
                                                levels.put(level(name), aliases(section))));
        return new Aliases(levels);
    }

    /**
     * Returns the level that a section belongs to; a section without a meaning has a level that no
     * command asks for.
     */
    private static String level(String section) {
        if (section.equals(TOP_SECTION)) {
            return TOP;
        }
        String command =
                section.startsWith(COMMAND_SECTION)
                        ? Blanks.strip(section.substring(COMMAND_SECTION.length()))
                        : "";
        return command.isEmpty() ? '[' + section : command.replaceAll("\\s+", " ");
    }

    private static Map<String, Alias> aliases(ConfigurationSection section) {
        Map<String, Alias> aliases = new LinkedHashMap<>();
        section.values()
                .forEach((name, text) -> aliases.put(name, new Alias(name, Blanks.strip(text))));
        return aliases;
    }

    /**
     * Returns the aliases behind a command, by name.
     *
     * @param command the words of the command, with single blanks between them, or {@link #TOP}
     */
    public Map<String, Alias> at(String command) {
        return levels.getOrDefault(command, Map.of());
    }
}
