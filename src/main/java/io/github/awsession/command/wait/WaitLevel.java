package io.github.awsession.command.wait;

import io.github.awsession.command.alias.Alias;
import io.github.awsession.command.alias.CommandScope;
import io.github.awsession.command.alias.SubcommandAlias;
import io.github.awsession.command.help.HelpPager;
import io.github.awsession.command.line.LevelParser;
import io.github.awsession.command.line.OptionTable;
import io.github.awsession.command.line.ParsedLevel;
import io.github.awsession.command.line.Positional;
import io.github.awsession.command.option.ServiceCommand;
import io.github.awsession.command.option.WaitOptions;
import io.github.awsession.error.ExitCode;
import io.github.awsession.error.UsageException;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.waiting.Waiter;
import io.github.awsession.waiting.Waiters;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Implements the command {@code wait} of a service, behind which comes the name of a waiter. */
public final class WaitLevel {
    private final ServiceModel service;

    public WaitLevel(ServiceModel service) {
        this.service = service;
    }

    /** Runs the words behind {@code wait}. */
    public int run(List<String> words, CommandScope scope) {
        if (words.equals(List.of(Positional.HELP))) {
            new HelpPager(scope.context().environment()).show(WaitHelp.page(service));
            return ExitCode.OK.status();
        }
        Map<String, Alias> aliases = scope.at(service.name() + ' ' + WaitOptions.COMMAND);
        List<String> names = ServiceCommand.waiterNames(service);
        names.addAll(aliases.keySet());
        ParsedLevel level =
                LevelParser.parse(
                        new OptionTable(List.of()),
                        new Positional("subcommand", false, names),
                        words);
        String name = level.positional();
        if (name == null) {
            throw incomplete(level.rest());
        }
        Optional<Waiter> waiter = Waiters.of(service.name(), name);
        Alias alias = aliases.get(name);
        return alias == null
                ? new SubcommandAlias(
                                ServiceCommand.of(service, waiter.orElseThrow()),
                                waiting(waiter.orElseThrow()))
                        .run(level.rest(), scope)
                : scope.follow(
                        alias,
                        service.name(),
                        level.rest(),
                        waiter.map(this::waiting).orElse(null),
                        this::run);
    }

    private CommandScope.Command waiting(Waiter waiter) {
        return (words, scope) ->
                new WaitCommand(scope.context(), service).run(waiter, words).status();
    }

    private UsageException incomplete(List<String> unknown) {
        return new UsageException(
                unknown.isEmpty()
                        ? "usage: awsession [options] "
                                + service.name()
                                + " wait <subcommand> [parameters]\n"
                                + "awsession: [ERROR]: too few arguments"
                        : "Unknown options: " + String.join(",", unknown));
    }
}
