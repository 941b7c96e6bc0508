package io.github.awsession.command.line;

import java.util.Collection;

/**
 * Describes the word without hyphens that a level expects.
 *
 * @param name the name of the word in messages
 * @param required whether the level fails without it
 * @param choices the allowed words; empty allows all
 */
public record Positional(String name, boolean required, Collection<String> choices) {
    /** Asks every level for its help page. */
    public static final String HELP = "help";
}
