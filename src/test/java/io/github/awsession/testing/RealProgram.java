package io.github.awsession.testing;

import io.github.awsession.command.Application;
import io.github.awsession.testing.FakeProgram.Outcome;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** Runs the program in this process against an emulator, in real time. */
public final class RealProgram {
    private final Path folder;
    private final Emulator emulator;

    public RealProgram(Path folder, Emulator emulator) {
        this.folder = folder;
        this.emulator = emulator;
    }

    /** Runs one command line in the folder. */
    public Outcome run(String... words) {
        FakeEnvironment environment =
                new FakeEnvironment(folder)
                        .atHome()
                        .at(Clock.systemUTC(), Thread::sleep)
                        .with(emulator.variables());
        int status = new Application(List.of()).run(environment.build(), List.of(words));
        return new Outcome(status, environment.out(), environment.err());
    }

    /** Returns the ids of the sessions on managed nodes that have not ended, in lines. */
    public List<String> activeSessions() {
        Outcome outcome =
                run(
                        "ssm",
                        "describe-sessions",
                        "--state",
                        "Active",
                        "--query",
                        "Sessions[].[SessionId]",
                        "--output",
                        "text");
        if (outcome.status() != 0) {
            throw new IllegalStateException(outcome.err());
        }
        return outcome.out().lines().filter(line -> !line.isBlank()).toList();
    }
}
