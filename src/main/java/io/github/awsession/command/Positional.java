package io.github.awsession.command;

import java.util.Collection;

/**
 * The word without hyphens that a level expects.
 *
 * @param name as messages call it
 * @param required whether the level fails without it
 * @param choices the words allowed; empty allows all
 */
record Positional(String name, boolean required, Collection<String> choices) {
    /** The word that asks every level for its help page. */
    static final String HELP = "help";
}
