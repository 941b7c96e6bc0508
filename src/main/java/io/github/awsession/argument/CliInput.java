package io.github.awsession.argument;

import java.util.Optional;

/**
 * The whole-input options as typed.
 *
 * @param json {@code --cli-input-json}
 * @param yaml {@code --cli-input-yaml}
 */
public record CliInput(Optional<String> json, Optional<String> yaml) {
    /** Neither was given. */
    public static final CliInput NONE = new CliInput(Optional.empty(), Optional.empty());
}
