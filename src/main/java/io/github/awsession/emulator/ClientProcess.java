package io.github.awsession.emulator;

import io.github.awsession.environment.Environment;
import io.github.awsession.environment.FileFailure;
import io.github.awsession.environment.Processes;
import io.github.awsession.environment.signal.ChildSignals;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs a program that uses the emulator. */
final class ClientProcess {
    private static final int NOT_EXECUTABLE = 126;
    private static final int NOT_FOUND = 127;
    private static final int NO_SUCH_FILE = 2;
    private static final int SECONDS_TO_END = 2;

    private final Environment environment;
    private final Processes processes;

    ClientProcess(Environment environment, ClientVariables variables) {
        this.environment = environment;
        this.processes =
                new Processes(variables.applied(environment.variables()), environment.files());
    }

    /**
     * Runs a command with the standard streams of this process, and returns its status as a shell
     * reports it.
     */
    int run(List<String> command) throws InterruptedException {
        Process process;
        try {
            process = processes.start(Processes.Launch.inForeground(command, Map.of()));
        } catch (FileFailure failure) {
            complain(failure);
            return failure.number() == NO_SUCH_FILE ? NOT_FOUND : NOT_EXECUTABLE;
        }
        try (ChildSignals _ = ChildSignals.forwardTo(process, environment.streams())) {
            return process.waitFor();
        } finally {
            end(process);
        }
    }

    private static void end(Process process) throws InterruptedException {
        process.destroy();
        if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    private void complain(FileFailure failure) {
        environment
                .streams()
                .tell("awsession emulator: cannot run the command: " + failure.getMessage() + "\n");
    }
}
