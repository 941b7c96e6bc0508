package io.github.awsession.command.line;

import java.util.Collection;

/**
 * The word without hyphens that a level expects.
 *
 * @param name as messages call it
 * @param required whether the level fails without it
 * @param choices the words allowed; empty allows all
 */
public record Positional(String name, boolean required, Collection<String> choices) {
    /** The word that asks every level for its help page. */
    public static final String HELP = "help";
}
