package io.github.awsession.command.option;

import io.github.awsession.output.ColorMode;
import io.github.awsession.output.OutputFormat;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The global options as typed; what may be wrong about their values comes out in {@link Globals}.
 */
public record TypedGlobals(Map<String, List<String>> values) {
    /** Nothing was typed, or nothing could be read. */
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

    /** An empty name selects nothing. */
    public Optional<String> profile() {
        return text("profile").filter(name -> !name.isEmpty());
    }

    Optional<OutputFormat> output() {
        return text("output").flatMap(OutputFormat::named);
    }

    public ColorMode color() {
        return ColorMode.of(text("color"));
    }

    /** What was typed as the format of errors. */
    public Optional<String> errorFormat() {
        return text("cli-error-format");
    }
}
