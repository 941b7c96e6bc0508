package io.github.awsession.command;

import io.github.awsession.command.alias.Alias;
import io.github.awsession.command.alias.CommandScope;
import io.github.awsession.command.alias.SubcommandAlias;
import io.github.awsession.command.help.HelpPager;
import io.github.awsession.command.help.OperationHelp;
import io.github.awsession.command.help.ServiceHelp;
import io.github.awsession.command.line.LevelParser;
import io.github.awsession.command.line.OptionTable;
import io.github.awsession.command.line.ParsedLevel;
import io.github.awsession.command.line.Positional;
import io.github.awsession.command.option.Invocation;
import io.github.awsession.command.option.OperationParser;
import io.github.awsession.command.option.ServiceCommand;
import io.github.awsession.command.option.WaitOptions;
import io.github.awsession.command.run.CallContext;
import io.github.awsession.command.run.OpenChannel;
import io.github.awsession.command.run.OperationRunner;
import io.github.awsession.command.wait.WaitLevel;
import io.github.awsession.model.ModelLoader;
import io.github.awsession.model.Operation;
import io.github.awsession.model.ServiceModel;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Runs the commands of one service: its operations, its waiters, its help page, and aliases. */
final class ServiceCommands {
    private final ServiceModel service;

    ServiceCommands(ServiceModel service) {
        this.service = service;
    }

    /** Runs the words behind the name of the service. */
    int run(List<String> words, CommandScope scope) {
        Map<String, Alias> aliases = scope.at(service.name());
        List<String> names = ServiceCommand.names(service);
        names.addAll(aliases.keySet());
        ParsedLevel level =
                LevelParser.parse(
                        new OptionTable(List.of()),
                        new Positional("operation", true, names),
                        words);
        String name = Objects.requireNonNull(level.positional());
        Alias alias = aliases.get(name);
        return alias == null
                ? builtIn(name, level.rest(), scope)
                : scope.follow(alias, service.name(), level.rest(), namesake(name), this::run);
    }

    private int builtIn(String name, List<String> words, CommandScope scope) {
        if (name.equals(WaitOptions.COMMAND)) {
            return new WaitLevel(service).run(words, scope);
        }
        Operation operation = service.operation(name);
        if (operation == null) {
            return show(ServiceHelp.page(ModelLoader.documented(service.name())), scope.context());
        }
        return new SubcommandAlias(
                        ServiceCommand.of(service, operation),
                        (rest, inner) -> call(operation, rest, inner))
                .run(words, scope);
    }

    /** Returns the command that an alias of the same name stands for. */
    private CommandScope.@Nullable Command namesake(String name) {
        Operation operation = service.operation(name);
        if (operation != null) {
            return (words, scope) -> call(operation, words, scope);
        }
        return ServiceCommand.names(service).contains(name)
                ? (words, scope) -> builtIn(name, words, scope)
                : null;
    }

    private int call(Operation operation, List<String> words, CommandScope scope) {
        CallContext context = scope.context();
        return new OperationParser(ServiceCommand.of(service, operation))
                .read(words, context.globals())
                .map(invocation -> run(invocation, context))
                .orElseGet(() -> show(help(operation), context));
    }

    private String help(Operation operation) {
        ServiceModel documented = ModelLoader.documented(service.name());
        return OperationHelp.page(
                ServiceCommand.of(
                        documented,
                        Objects.requireNonNull(documented.operation(operation.commandName()))));
    }

    private static int run(Invocation invocation, CallContext context) {
        if (context.log().isOn()) {
            context.log()
                    .options(
                            "command "
                                    + invocation.service().name()
                                    + ' '
                                    + invocation.operation().name(),
                            invocation.arguments());
        }
        return OpenChannel.isFor(context, invocation)
                ? new OpenChannel(context, invocation).run()
                : new OperationRunner(context).run(invocation).status();
    }

    private static int show(String page, CallContext context) {
        new HelpPager(context.environment()).show(page);
        return 0;
    }
}
