package io.github.awsession;

import io.github.awsession.command.ExtraCommand;
import io.github.awsession.emulator.EmulatorCommand;
import io.github.awsession.environment.Environment;

import java.util.List;

/** Makes the emulator a command; its classes are loaded only when it runs. */
final class EmulatorEntry implements ExtraCommand {
    @Override
    public String name() {
        return "emulator";
    }

    @Override
    public String summary() {
        return "plays the services on this machine, for trying things out";
    }

    @Override
    public int run(Environment environment, List<String> arguments) {
        return EmulatorCommand.run(environment, arguments);
    }
}
