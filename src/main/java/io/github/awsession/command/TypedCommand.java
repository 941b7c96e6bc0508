package io.github.awsession.command;

import io.github.awsession.command.alias.CommandScope;
import io.github.awsession.command.line.ParsedLevel;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Holds a command of the first level as typed, or as an alias gives it.
 *
 * @param name the name of the command
 * @param rest the words behind it that are no global options
 * @param all all words behind it
 */
record TypedCommand(String name, List<String> rest, List<String> all) {
    static TypedCommand of(List<String> words, ParsedLevel level) {
        return new TypedCommand(
                Objects.requireNonNull(level.positional()),
                level.rest(),
                words.subList(level.position() + 1, words.size()));
    }

    /** Returns the command that an alias stands for, with the words behind the alias added. */
    TypedCommand replacing(CommandScope.Expansion alias) {
        TypedCommand ofAlias = of(alias.words(), alias.level());
        return new TypedCommand(
                ofAlias.name(), joined(ofAlias.rest(), rest), joined(ofAlias.all(), all));
    }

    private static List<String> joined(List<String> first, List<String> second) {
        List<String> words = new ArrayList<>(first);
        words.addAll(second);
        return words;
    }
}
