package io.github.awsession.command.option;

import io.github.awsession.output.ColorMode;
import io.github.awsession.output.OutputFormat;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Holds the global options as typed; {@link Globals} checks and converts their values.
 *
 * @param values the typed values, by the names of the options
 */
public record TypedGlobals(Map<String, List<String>> values) {
    /** Represents a command line without global options, or one that could not be read. */
    public static final TypedGlobals NONE = new TypedGlobals(Map.of());

    public TypedGlobals {
        values = Map.copyOf(values);
    }

    Optional<String> text(String name) {
        List<String> given = values.get(name);
        return given == null ? Optional.empty() : Optional.of(given.getFirst());
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** Returns the typed profile; an empty name counts as absent. */
    public Optional<String> profile() {
        return text("profile").filter(name -> !name.isEmpty());
    }

    Optional<OutputFormat> output() {
        return text("output").flatMap(OutputFormat::named);
    }

    public ColorMode color() {
        return ColorMode.of(text("color"));
    }

    /** Returns the typed format of errors, which is not checked. */
    public Optional<String> errorFormat() {
        return text("cli-error-format");
    }
}
