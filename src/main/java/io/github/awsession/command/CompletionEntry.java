package io.github.awsession.command;

import java.util.List;

/** Makes {@code completion} a command; its classes are loaded only when it runs. */
final class CompletionEntry implements ExtraCommand {
    private final List<ExtraCommand> extras;

    /** Completes these commands beside the services; they may become more. */
    CompletionEntry(List<ExtraCommand> extras) {
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
