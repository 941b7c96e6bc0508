package io.github.awsession.command;

import io.github.awsession.command.completion.CompletionEntry;
import io.github.awsession.command.help.HelpPager;
import io.github.awsession.command.help.OperationHelp;
import io.github.awsession.command.help.ServiceHelp;
import io.github.awsession.command.help.Topics;
import io.github.awsession.command.line.LevelParser;
import io.github.awsession.command.line.OptionTable;
import io.github.awsession.command.line.ParsedLevel;
import io.github.awsession.command.line.Positional;
import io.github.awsession.command.option.Globals;
import io.github.awsession.command.option.Invocation;
import io.github.awsession.command.option.OperationParser;
import io.github.awsession.command.option.ServiceCommand;
import io.github.awsession.command.option.WaitOptions;
import io.github.awsession.command.own.ExtraCommand;
import io.github.awsession.command.own.OwnCommandLine;
import io.github.awsession.command.run.CallContext;
import io.github.awsession.command.run.DebugLog;
import io.github.awsession.command.run.OperationRunner;
import io.github.awsession.command.run.Version;
import io.github.awsession.command.session.SessionEntry;
import io.github.awsession.command.wait.WaitCommand;
import io.github.awsession.environment.Environment;
import io.github.awsession.environment.setting.Settings;
import io.github.awsession.model.ModelLoader;
import io.github.awsession.model.Operation;
import io.github.awsession.model.ServiceModel;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Finds the typed command and runs it. Only the model of the typed service is loaded. */
final class CommandTree {
    private final Environment environment;
    private final DebugLog log;
    private final List<ExtraCommand> extras;

    CommandTree(Environment environment, DebugLog log, List<ExtraCommand> extras) {
        this.environment = environment;
        this.log = log;
        this.extras = new ArrayList<>(extras);
        this.extras.add(new CompletionEntry(this.extras));
        this.extras.add(new SessionEntry());
    }

    DebugLog log() {
        return log;
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

    int version() {
        environment.streams().printSomewhere(Version.line(environment.variables()));
        return 0;
    }

    int run(List<String> arguments, ParsedLevel main, Globals globals, Settings settings) {
        String command = Objects.requireNonNull(main.positional());
        if (command.equals(Positional.HELP)) {
            return programHelp(main.rest());
        }
        CallContext context = new CallContext(environment, log, settings, globals);
        for (ExtraCommand extra : extras) {
            if (extra.name().equals(command)) {
                return new OwnCommandLine(extra, context)
                        .run(
                                extra.callsServices()
                                        ? main.rest()
                                        : arguments.subList(main.position() + 1, arguments.size()));
            }
        }
        return service(ModelLoader.load(command), main.rest(), context);
    }

    private int service(ServiceModel service, List<String> words, CallContext context) {
        ParsedLevel level =
                LevelParser.parse(
                        new OptionTable(List.of()),
                        new Positional("operation", true, ServiceCommand.names(service)),
                        words);
        String name = Objects.requireNonNull(level.positional());
        if (name.equals(WaitOptions.COMMAND)) {
            return new WaitCommand(context, service).run(level.rest()).status();
        }
        Operation operation = service.operation(name);
        if (operation == null) {
            return show(ServiceHelp.page(ModelLoader.documented(service.name())));
        }
        return new OperationParser(ServiceCommand.of(service, operation))
                .read(level.rest(), context.globals())
                .map(invocation -> run(invocation, context))
                .orElseGet(() -> show(help(service, operation)));
    }

    private static String help(ServiceModel service, Operation operation) {
        ServiceModel documented = ModelLoader.documented(service.name());
        return OperationHelp.page(
                ServiceCommand.of(
                        documented,
                        Objects.requireNonNull(documented.operation(operation.commandName()))));
    }

    private int run(Invocation invocation, CallContext context) {
        if (log.isOn()) {
            log.options(
                    "command " + invocation.service().name() + ' ' + invocation.operation().name(),
                    invocation.arguments());
        }
        return new OperationRunner(context).run(invocation).status();
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
