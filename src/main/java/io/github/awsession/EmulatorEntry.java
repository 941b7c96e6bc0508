package io.github.awsession;

import io.github.awsession.command.own.ExtraCommand;
import io.github.awsession.command.run.CallContext;
import io.github.awsession.emulator.EmulatorCommand;

/** Describes the command {@code emulator}, whose classes are loaded only when the command runs. */
public final class EmulatorEntry implements ExtraCommand {
    @Override
    public String name() {
        return EmulatorCommand.NAME;
    }

    @Override
    public String summary() {
        return "plays the services on this machine, for trying things out";
    }

    @Override
    public Object in(CallContext context) {
        return new EmulatorCommand(context.environment());
    }
}
