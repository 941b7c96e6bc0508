package io.github.awsession.command.completion;

import io.github.awsession.command.own.ExtraCommand;
import io.github.awsession.command.run.CallContext;

import java.util.List;

/**
 * Describes the command {@code completion}, whose classes are loaded only when the command runs.
 */
public final class CompletionEntry implements ExtraCommand {
    private final List<ExtraCommand> extras;

    /**
     * Makes a command that completes these commands and the services; commands added to the list
     * later are completed, too.
     */
    public CompletionEntry(List<ExtraCommand> extras) {
        this.extras = extras;
    }

    @Override
    public String name() {
        return "completion";
    }

    @Override
    public String summary() {
        return "prints the completion script of a shell";
    }

    @Override
    public Object in(CallContext context) {
        return new CompletionCommand(context, extras);
    }
}
