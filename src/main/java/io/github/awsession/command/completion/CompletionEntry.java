package io.github.awsession.command.completion;

import io.github.awsession.command.own.ExtraCommand;
import io.github.awsession.command.run.CallContext;

import java.util.List;

/** Makes {@code completion} a command; its classes are loaded only when it runs. */
public final class CompletionEntry implements ExtraCommand {
    private final List<ExtraCommand> extras;

    /** Completes these commands beside the services; they may become more. */
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
