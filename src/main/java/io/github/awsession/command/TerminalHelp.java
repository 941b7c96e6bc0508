package io.github.awsession.command;

import io.github.awsession.command.help.HelpPager;
import io.github.awsession.command.help.ShortHelp;
import io.github.awsession.command.line.LevelParser;
import io.github.awsession.command.line.Option;
import io.github.awsession.command.line.OptionTable;
import io.github.awsession.command.line.ParsedLevel;
import io.github.awsession.command.line.Positional;
import io.github.awsession.command.option.GlobalOptions;
import io.github.awsession.command.option.ServiceCommand;
import io.github.awsession.command.option.WaitOptions;
import io.github.awsession.environment.Environment;
import io.github.awsession.error.UsageException;
import io.github.awsession.model.ModelLoader;
import io.github.awsession.model.Operation;
import io.github.awsession.model.ServiceModel;

import java.util.List;
import java.util.Optional;

/**
 * Shows a short help page for {@code -h} and {@code --help} where standard output is a terminal.
 * AWS CLI has no such options, so elsewhere they fail as any unknown option does.
 */
final class TerminalHelp {
    private final Environment environment;

    TerminalHelp(Environment environment) {
        this.environment = environment;
    }

    /** Returns whether the short help was asked for and standard output is a terminal. */
    boolean isAskedFor(FirstLook look) {
        return look.shortHelp() && environment.streams().outTerminal();
    }

    /**
     * Shows the page of the command that was typed, however incomplete it is.
     *
     * @param commands the words that may come first
     * @return whether a page was shown; otherwise the typed command handles the options itself
     * @throws UsageException when a word names no command
     */
    boolean show(List<String> arguments, List<String> commands) {
        ParsedLevel main =
                LevelParser.parse(
                        GlobalOptions.TABLE, new Positional("command", false, commands), arguments);
        String command = main.positional();
        if (main.values().containsKey(Option.VERSION)) {
            return false;
        }
        Optional<String> page =
                command == null
                        ? Optional.of(ShortHelp.of("", commands))
                        : ModelLoader.SERVICES.contains(command)
                                ? ofService(ModelLoader.load(command), main.rest())
                                : Optional.empty();
        page.ifPresent(new HelpPager(environment)::showShort);
        return page.isPresent();
    }

    private static Optional<String> ofService(ServiceModel service, List<String> words) {
        List<String> names = ServiceCommand.names(service);
        ParsedLevel level = level("operation", names, words);
        String name = level.positional();
        if (name == null) {
            return Optional.of(ShortHelp.of(service.name(), names));
        }
        if (name.equals(WaitOptions.COMMAND)) {
            return Optional.of(ofWaiter(service, level.rest()));
        }
        Operation operation = service.operation(name);
        return Optional.ofNullable(operation)
                .map(called -> ShortHelp.of(ServiceCommand.of(service, called)));
    }

    private static String ofWaiter(ServiceModel service, List<String> words) {
        List<String> names = ServiceCommand.waiterNames(service);
        String name = level("subcommand", names, words).positional();
        return name == null
                ? ShortHelp.of(service.name() + ' ' + WaitOptions.COMMAND, names)
                : ShortHelp.of(ServiceCommand.waiters(service).get(names.indexOf(name)));
    }

    private static ParsedLevel level(String positional, List<String> names, List<String> words) {
        return LevelParser.parse(
                new OptionTable(List.of()), new Positional(positional, false, names), words);
    }
}
