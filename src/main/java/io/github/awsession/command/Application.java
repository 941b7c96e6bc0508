package io.github.awsession.command;

import io.github.awsession.command.alias.Aliases;
import io.github.awsession.command.alias.CommandScope;
import io.github.awsession.command.line.LevelParser;
import io.github.awsession.command.line.Option;
import io.github.awsession.command.line.ParsedLevel;
import io.github.awsession.command.line.Positional;
import io.github.awsession.command.option.GlobalOptions;
import io.github.awsession.command.option.Globals;
import io.github.awsession.command.option.TypedGlobals;
import io.github.awsession.command.own.ExtraCommand;
import io.github.awsession.command.run.CallContext;
import io.github.awsession.command.run.DebugLog;
import io.github.awsession.command.run.Version;
import io.github.awsession.environment.Environment;
import io.github.awsession.environment.setting.Settings;
import io.github.awsession.environment.setting.SharedSettings;
import io.github.awsession.error.AwsessionException;
import io.github.awsession.error.ExitCode;
import io.github.awsession.output.ResponsePrinter;

import java.util.List;
import java.util.Optional;

/**
 * Runs one command line in an environment and returns the exit status, which is that of AWS CLI
 * 2.36. It never ends the process and never throws.
 */
public final class Application {
    private final List<ExtraCommand> extras;

    /** Makes a program with own commands, which AWS CLI does not have, beside the services. */
    public Application(List<ExtraCommand> extras) {
        this.extras = List.copyOf(extras);
    }

    /**
     * Runs one command; failures are printed on standard error, bugs in one line.
     *
     * @return the exit status
     */
    public int run(Environment environment, List<String> arguments) {
        FailureReport report = new FailureReport(environment);
        try {
            return run(environment, report, arguments);
        } catch (AwsessionException failure) {
            return report.print(failure);
        } catch (Throwable bug) {
            return report.printBug(bug);
        }
    }

    private int run(Environment environment, FailureReport report, List<String> arguments) {
        Environment watched;
        DebugLog log;
        SharedSettings settings;
        FirstLook look;
        Aliases aliases;
        try {
            look = FirstLook.at(arguments);
            watched = look.debug() ? environment.logging() : environment;
            log = new DebugLog(watched.log());
            report.log(log);
            if (look.debug()) {
                log.start(environment.variables(), arguments);
            }
            settings = SharedSettings.load(watched, Optional.empty());
            settings.configuration();
            AutoPrompt.check(settings, look);
            aliases = Aliases.load(watched);
        } catch (AwsessionException failure) {
            return report.printUnconfigured(failure);
        }
        CommandTree tree = new CommandTree(watched, extras);
        List<String> commands = tree.commands();
        commands.addAll(aliases.at(Aliases.TOP).keySet());
        TerminalHelp help = new TerminalHelp(watched);
        int status =
                help.isAskedFor(look) && help.show(arguments, commands)
                        ? ExitCode.OK.status()
                        : new Run(watched, log, settings, report, aliases, commands)
                                .run(tree, arguments);
        log.end(status);
        return status;
    }

    /** Holds what is known before the command line is read. */
    private record Run(
            Environment environment,
            DebugLog log,
            SharedSettings unselected,
            FailureReport report,
            Aliases aliases,
            List<String> commands) {
        int run(CommandTree tree, List<String> arguments) {
            ParsedLevel main =
                    LevelParser.parse(
                            GlobalOptions.TABLE,
                            new Positional("command", true, commands),
                            arguments);
            TypedGlobals typed = new TypedGlobals(main.values());
            if (typed.has(Option.VERSION)) {
                return Version.print(environment);
            }
            report.typed(typed);
            log.options("global options", main.values());
            Globals globals = Globals.of(typed);
            Settings settings = unselected.selecting(typed.profile());
            report.settings(settings);
            ResponsePrinter.checkEncoding(settings.variables());
            EarlySettingsCheck.check(settings, typed);
            CallContext context = new CallContext(environment, log, settings, globals);
            return tree.run(
                    TypedCommand.of(arguments, main),
                    new CommandScope(context, typed, aliases, commands, report::typed, 0));
        }
    }
}
