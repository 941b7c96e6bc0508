package io.github.awsession.command.completion;

import io.github.awsession.command.help.Topics;
import io.github.awsession.command.line.OptionTexts;
import io.github.awsession.command.line.Positional;
import io.github.awsession.command.option.ServiceCommand;
import io.github.awsession.command.option.WaitOptions;
import io.github.awsession.command.own.ExtraCommand;
import io.github.awsession.command.own.HelpWords;
import io.github.awsession.command.own.OwnCommandLine;
import io.github.awsession.command.run.CallContext;
import io.github.awsession.model.ModelLoader;
import io.github.awsession.model.Operation;
import io.github.awsession.model.ServiceModel;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

import java.util.List;

/**
 * Describes the whole program as one picocli tree: the services with their operations and waiters,
 * the commands that AWS CLI does not have, and the help topics. Only completion walks this tree.
 * {@code LevelParser} reads the command lines of services, with the same declarations of options.
 */
final class ProgramSpec {
    private ProgramSpec() {}

    static CommandSpec of(List<ExtraCommand> extras, CallContext context) {
        CommandSpec program = OptionSpecs.ofProgram();
        for (String service : ModelLoader.SERVICES) {
            program.addSubcommand(service, service(ModelLoader.documented(service)));
        }
        for (ExtraCommand extra : extras) {
            CommandSpec own = OwnCommandLine.spec(extra, context);
            if (extra.callsServices()) {
                addGlobals(own);
            }
            program.addSubcommand(extra.name(), own);
        }
        CommandSpec help = CommandSpec.create().name(Positional.HELP);
        Topics.NAMES.forEach(topic -> help.addSubcommand(topic, CommandSpec.create().name(topic)));
        program.addSubcommand(Positional.HELP, OptionSpecs.withGlobals(help));
        return new CommandLine(program).setResourceBundle(OptionTexts.bundle()).getCommandSpec();
    }

    private static CommandSpec service(ServiceModel service) {
        CommandSpec spec = OptionSpecs.withGlobals(CommandSpec.create().name(service.name()));
        for (Operation operation : service.operations().values()) {
            add(spec, ServiceCommand.of(service, operation));
        }
        CommandSpec wait = OptionSpecs.withGlobals(CommandSpec.create().name(WaitOptions.COMMAND));
        ServiceCommand.waiters(service).forEach(waiter -> add(wait, waiter));
        wait.addSubcommand(Positional.HELP, HelpWords.word());
        spec.addSubcommand(WaitOptions.COMMAND, wait);
        return spec.addSubcommand(Positional.HELP, HelpWords.word());
    }

    private static void add(CommandSpec parent, ServiceCommand command) {
        CommandSpec spec = OptionSpecs.of(command);
        parent.addSubcommand(spec.name(), spec.addSubcommand(Positional.HELP, HelpWords.word()));
    }

    private static void addGlobals(CommandSpec command) {
        for (CommandLine verb : command.subcommands().values()) {
            if (!verb.getCommandSpec().helpCommand()) {
                addGlobals(verb.getCommandSpec());
            }
        }
        if (!command.subcommands().containsKey(Positional.HELP)) {
            command.addSubcommand(Positional.HELP, HelpWords.word());
        }
        OptionSpecs.withGlobals(command);
    }
}
