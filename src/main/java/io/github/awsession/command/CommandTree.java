package io.github.awsession.command;

import io.github.awsession.command.alias.Alias;
import io.github.awsession.command.alias.Aliases;
import io.github.awsession.command.alias.CommandScope;
import io.github.awsession.command.completion.CompletionEntry;
import io.github.awsession.command.help.HelpPager;
import io.github.awsession.command.help.Topics;
import io.github.awsession.command.line.LevelParser;
import io.github.awsession.command.line.OptionTable;
import io.github.awsession.command.line.ParsedLevel;
import io.github.awsession.command.line.Positional;
import io.github.awsession.command.own.ExtraCommand;
import io.github.awsession.command.own.OwnCommandLine;
import io.github.awsession.command.session.SessionEntry;
import io.github.awsession.environment.Environment;
import io.github.awsession.model.ModelLoader;

import java.util.ArrayList;
import java.util.List;

/** Finds the typed command and runs it. Only the model of the typed service is loaded. */
final class CommandTree {
    private final Environment environment;
    private final List<ExtraCommand> extras;

    CommandTree(Environment environment, List<ExtraCommand> extras) {
        this.environment = environment;
        this.extras = new ArrayList<>(extras);
        this.extras.add(new CompletionEntry(this.extras));
        this.extras.add(new SessionEntry());
    }

    /** Returns the words that may come first: services, own commands and {@code help}. */
    List<String> commands() {
        List<String> commands = new ArrayList<>(ModelLoader.SERVICES);
        for (ExtraCommand extra : extras) {
            commands.add(extra.name());
        }
        commands.add(Positional.HELP);
        return commands;
    }

    /** Runs a command, or what the user's alias of that name stands for. */
    int run(TypedCommand typed, CommandScope scope) {
        Alias alias = scope.at(Aliases.TOP).get(typed.name());
        return alias == null
                ? builtIn(typed, scope)
                : scope.follow(
                        alias,
                        typed.rest(),
                        expansion -> {
                            TypedCommand next = typed.replacing(expansion);
                            return next.name().equals(alias.name()) && isBuiltIn(next.name())
                                    ? builtIn(next, expansion.scope())
                                    : run(next, expansion.scope());
                        });
    }

    private boolean isBuiltIn(String name) {
        return commands().contains(name);
    }

    private int builtIn(TypedCommand typed, CommandScope scope) {
        if (typed.name().equals(Positional.HELP)) {
            return programHelp(typed.rest());
        }
        for (ExtraCommand extra : extras) {
            if (extra.name().equals(typed.name())) {
                return new OwnCommandLine(extra, scope.context())
                        .run(extra.callsServices() ? typed.rest() : typed.all());
            }
        }
        return new ServiceCommands(ModelLoader.load(typed.name())).run(typed.rest(), scope);
    }

    /**
     * Shows the help page of the program, or of the topic that a word behind {@code help} names.
     * Unknown options there are ignored, as by AWS CLI.
     */
    private int programHelp(List<String> words) {
        if (!words.equals(List.of(Positional.HELP))) {
            ParsedLevel level =
                    LevelParser.parse(
                            new OptionTable(List.of()),
                            new Positional("subcommand", false, Topics.NAMES),
                            words);
            if (level.positional() != null) {
                return show(Topics.page(level.positional()));
            }
        }
        return show(ProgramHelp.page(extras));
    }

    private int show(String page) {
        new HelpPager(environment).show(page);
        return 0;
    }
}
