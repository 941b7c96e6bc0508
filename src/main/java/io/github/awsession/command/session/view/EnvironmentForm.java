package io.github.awsession.command.session.view;

import io.github.awsession.command.run.ShellQuote;

import java.util.List;
import java.util.SequencedMap;

/** Writes variables in the forms that files and shells read. */
public final class EnvironmentForm {
    /** Names the form that the output formats write instead of this class. */
    public static final String JSON = "json";

    /** Lists the words for the forms. */
    public static final List<String> WORDS = List.of("env", "export", "powershell", "fish", JSON);

    private EnvironmentForm() {}

    /**
     * Returns a line for each variable. {@code env} is for files that are read literally, as by
     * {@code docker run --env-file}; the others are for shells, quoted so that a shell reads each
     * value as one word without a special meaning.
     */
    public static String text(String form, SequencedMap<String, String> variables) {
        StringBuilder lines = new StringBuilder();
        variables.forEach((name, value) -> lines.append(line(form, name, value)).append('\n'));
        return lines.toString();
    }

    private static String line(String form, String name, String value) {
        return switch (form) {
            case "env" -> name + '=' + value.replaceAll("[\r\n]", "");
            case "export" -> "export " + name + '=' + ShellQuote.posix(value);
            case "powershell" -> "$Env:" + name + " = " + ShellQuote.powershell(value);
            case "fish" -> "set -gx " + name + ' ' + ShellQuote.fish(value);
            default -> throw new IllegalArgumentException(form);
        };
    }
}
