package io.github.awsession.command.session;

import io.github.awsession.command.own.ExtraCommand;
import io.github.awsession.command.run.CallContext;

/** Describes the command {@code session}, whose classes are loaded only when the command runs. */
public final class SessionEntry implements ExtraCommand {
    @Override
    public String name() {
        return "session";
    }

    @Override
    public String summary() {
        return "runs commands with a session, lists and ends sessions";
    }

    @Override
    public boolean callsServices() {
        return true;
    }

    @Override
    public Object in(CallContext context) {
        return new SessionCommand();
    }
}
