package io.github.awsession.command.alias;

import io.github.awsession.command.line.LevelParser;
import io.github.awsession.command.line.Option;
import io.github.awsession.command.line.OptionTable;
import io.github.awsession.command.line.Positional;
import io.github.awsession.command.option.OperationOptions;
import io.github.awsession.command.option.OwnOptions;
import io.github.awsession.command.option.ServiceCommand;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Runs an operation or a waiter, or an alias that the user made behind its name. */
public final class SubcommandAlias {
    private final ServiceCommand command;
    private final CommandScope.Command builtIn;

    /** Makes a runner for a command; {@code builtIn} runs the command itself. */
    public SubcommandAlias(ServiceCommand command, CommandScope.Command builtIn) {
        this.command = command;
        this.builtIn = builtIn;
    }

    /** Runs the words behind the name of the command. */
    public int run(List<String> words, CommandScope scope) {
        Map<String, Alias> aliases = scope.at(command.words());
        if (aliases.isEmpty() || words.equals(List.of(Positional.HELP))) {
            return builtIn.run(words, scope);
        }
        String name = name(aliases, words);
        if (name == null) {
            return builtIn.run(words, scope);
        }
        List<String> rest = new ArrayList<>(words);
        rest.remove(name);
        return scope.follow(
                Objects.requireNonNull(aliases.get(name)),
                command.service().name(),
                rest,
                null,
                this::run);
    }

    /** Returns the name of the alias among the words, if one is there. */
    private @Nullable String name(Map<String, Alias> aliases, List<String> words) {
        List<Option> options = OperationOptions.of(command.service(), command.operation());
        options.replaceAll(Option::optional);
        return LevelParser.parse(
                        new OptionTable(options, OwnOptions.of(command)),
                        new Positional("subcommand", false, aliases.keySet()),
                        words)
                .positional();
    }
}
