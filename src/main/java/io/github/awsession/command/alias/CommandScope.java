package io.github.awsession.command.alias;

import io.github.awsession.command.line.LevelParser;
import io.github.awsession.command.line.Option;
import io.github.awsession.command.line.ParsedLevel;
import io.github.awsession.command.line.Positional;
import io.github.awsession.command.option.GlobalOptions;
import io.github.awsession.command.option.Globals;
import io.github.awsession.command.option.TypedGlobals;
import io.github.awsession.command.run.CallContext;
import io.github.awsession.command.run.Version;
import io.github.awsession.error.GeneralException;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Holds what a command runs with: its context, and the aliases that may stand for it. An alias
 * changes the global options for the command that it stands for.
 *
 * @param context the context of the command
 * @param typed the global options that count, as typed
 * @param aliases the user's aliases
 * @param commands the words that may come first
 * @param listener learns the global options that count from now on
 * @param depth the number of aliases that led here
 */
public record CommandScope(
        CallContext context,
        TypedGlobals typed,
        Aliases aliases,
        List<String> commands,
        Consumer<TypedGlobals> listener,
        int depth) {
    /** Limits the aliases that stand for aliases; AWS CLI fails at about this depth too. */
    private static final int MAX_DEPTH = 100;

    /** Runs the words behind the name of a command. */
    @FunctionalInterface
    public interface Command {
        int run(List<String> words, CommandScope scope);
    }

    /**
     * Holds what an internal alias stands for.
     *
     * @param words all words
     * @param level the words as the program's own level reads them
     * @param scope what the command runs with
     */
    public record Expansion(List<String> words, ParsedLevel level, CommandScope scope) {}

    /** Runs what an internal alias stands for. */
    @FunctionalInterface
    public interface Continuation {
        int run(Expansion expansion);
    }

    /** Returns the aliases behind a command; see {@link Aliases#at}. */
    public Map<String, Alias> at(String command) {
        return aliases.at(command);
    }

    /**
     * Runs an alias of the first word.
     *
     * @param typed the words that were typed behind the alias
     */
    public int follow(Alias alias, List<String> typed, Continuation continuation) {
        return alias.isExternal()
                ? ExternalAlias.run(context.environment(), alias, typed)
                : expand(alias, List.of(), continuation);
    }

    /**
     * Runs an alias of a word behind a service.
     *
     * @param service the name of the service
     * @param typed the words that were typed behind the alias
     * @param namesake the command that has the same name, and stands for the alias's first word
     * @param parent the command in front of the alias
     */
    public int follow(
            Alias alias,
            String service,
            List<String> typed,
            @Nullable Command namesake,
            Command parent) {
        return alias.isExternal()
                ? ExternalAlias.run(context.environment(), alias, typed)
                : expand(
                        alias,
                        List.of(service),
                        expansion -> {
                            List<String> words = new ArrayList<>(expansion.level().rest());
                            words.addAll(typed);
                            if (namesake == null) {
                                return parent.run(words, expansion.scope());
                            }
                            int first = Math.min(1, words.size());
                            return namesake.run(
                                    words.subList(first, words.size()), expansion.scope());
                        });
    }

    private int expand(Alias alias, List<String> before, Continuation continuation) {
        if (depth == MAX_DEPTH) {
            throw new GeneralException("The alias \"" + alias.name() + "\" leads back to itself.");
        }
        List<String> words = new ArrayList<>(before);
        words.addAll(alias.words());
        context.log().words("alias " + alias.name() + " stands for:", words);
        ParsedLevel level =
                LevelParser.parse(
                        GlobalOptions.TABLE, new Positional("command", true, commands), words);
        if (level.values().containsKey(Option.VERSION)) {
            return Version.print(context.environment());
        }
        TypedGlobals counted = AliasOptions.of(alias, level.values(), typed);
        listener.accept(counted);
        CommandScope scope =
                new CommandScope(
                        context.with(Globals.of(counted)),
                        counted,
                        aliases,
                        commands,
                        listener,
                        depth + 1);
        return continuation.run(new Expansion(words, level, scope));
    }
}
