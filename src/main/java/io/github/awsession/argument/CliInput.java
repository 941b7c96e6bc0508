package io.github.awsession.argument;

import java.util.Optional;

/**
 * Holds the typed values of the whole-input options, each of which gives the whole input of an
 * operation.
 *
 * @param json the value of {@code --cli-input-json}
 * @param yaml the value of {@code --cli-input-yaml}
 */
public record CliInput(Optional<String> json, Optional<String> yaml) {
    /** Holds no value, because neither option was given. */
    public static final CliInput NONE = new CliInput(Optional.empty(), Optional.empty());
}
