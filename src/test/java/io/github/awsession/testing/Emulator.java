package io.github.awsession.testing;

import io.github.awsession.EmulatorEntry;
import io.github.awsession.command.Application;
import io.github.awsession.environment.Sleeper;
import io.github.awsession.error.ExitCode;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs the command {@code emulator} in this process. */
public final class Emulator implements AutoCloseable {
    private final Thread thread;
    private final Map<String, String> variables;

    /** Starts an emulator whose time passes only when code sleeps. */
    public Emulator(FakeTime time, String... options) {
        this(time, time, options);
    }

    /** Starts an emulator with a clock. */
    public Emulator(Clock clock, Sleeper sleeper, String... options) {
        FirstText settings = new FirstText();
        FakeEnvironment environment =
                new FakeEnvironment(Path.of("/")).at(clock, sleeper).writingTo(settings);
        List<String> words = new ArrayList<>(List.of(options));
        words.addFirst("emulator");
        thread = Thread.ofPlatform().daemon().start(() -> serve(environment, words, settings));
        variables = parse(settings.await());
    }

    private static void serve(FakeEnvironment environment, List<String> words, FirstText settings) {
        int status = new Application(List.of(new EmulatorEntry())).run(environment.build(), words);
        if (status != ExitCode.OK.status() && status != ExitCode.INTERRUPTED.status()) {
            settings.fail(new IllegalStateException(environment.err()));
        }
    }

    private static Map<String, String> parse(String exports) {
        Map<String, String> variables = new LinkedHashMap<>();
        exports.lines()
                .map(line -> line.replaceFirst("^export ", "").split("=", 2))
                .forEach(setting -> variables.put(setting[0], setting[1]));
        return variables;
    }

    /** Returns the environment variables that lead programs to this emulator. */
    public Map<String, String> variables() {
        return variables;
    }

    /** Returns the states of all Athena sessions of a work group, separated by white space. */
    public String states(String workGroup) {
        FakeProgram.Outcome listed =
                new FakeProgram(Path.of("/"))
                        .with(variables)
                        .with("AWS_MAX_ATTEMPTS", "20")
                        .run(
                                "athena",
                                "list-sessions",
                                "--work-group",
                                workGroup,
                                "--query",
                                "Sessions[].Status.State",
                                "--output",
                                "text");
        if (listed.status() != 0) {
            throw new IllegalStateException(listed.err());
        }
        return listed.out().strip();
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
