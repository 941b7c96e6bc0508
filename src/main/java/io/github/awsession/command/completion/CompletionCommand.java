package io.github.awsession.command.completion;

import io.github.awsession.command.own.ExtraCommand;
import io.github.awsession.command.run.CallContext;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

import java.util.List;

/** Implements {@code awsession completion}, which prints the completion script of a shell. */
@Command(name = "completion", synopsisSubcommandLabel = "SHELL")
final class CompletionCommand {
    private final CallContext context;
    private final List<ExtraCommand> extras;

    CompletionCommand(CallContext context, List<ExtraCommand> extras) {
        this.context = context;
        this.extras = extras;
    }

    @Command(name = "bash")
    int bash() {
        return print(BashCompletion.script(program()));
    }

    @Command(name = "zsh")
    int zsh() {
        return print(ZshCompletion.script(program()));
    }

    @Command(name = "fish")
    int fish() {
        return print(FishCompletion.script(program()));
    }

    private CommandSpec program() {
        return ProgramSpec.of(extras, context);
    }

    private int print(String script) {
        context.environment().streams().print(script);
        return 0;
    }
}
