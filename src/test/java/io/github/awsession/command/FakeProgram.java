package io.github.awsession.command;

import io.github.awsession.environment.Environment;
import io.github.awsession.environment.FileSystem;
import io.github.awsession.environment.Processes;
import io.github.awsession.environment.Sleeper;
import io.github.awsession.environment.Streams;
import io.github.awsession.environment.Variables;
import io.github.awsession.waiting.FakeTime;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The program in an environment of its own: an empty home, no terminal, text kept in buffers. */
final class FakeProgram {
    private final Path home;
    private final Map<String, String> variables = new HashMap<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private OutputStream standardOutput = out;
    private Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    private Sleeper sleeper = _ -> {};
    private boolean outTerminal;
    private boolean errTerminal;

    /** What a run left behind. */
    record Outcome(int status, String out, String err) {}

    FakeProgram(Path home) {
        this.home = home;
        variables.put("HOME", home.toString());
        variables.put("PATH", "/usr/bin:/bin");
    }

    FakeProgram with(String variable, String value) {
        variables.put(variable, value);
        return this;
    }

    FakeProgram writingTo(OutputStream stream) {
        standardOutput = stream;
        return this;
    }

    FakeProgram in(FakeTime time) {
        clock = time;
        sleeper = time;
        return this;
    }

    /** Standard error is a terminal from now. */
    FakeProgram onTerminal() {
        errTerminal = true;
        return this;
    }

    /** Standard output is a terminal from now, without pagers. */
    FakeProgram printingOnTerminal() {
        outTerminal = true;
        return with("MANPAGER", "").with("AWS_PAGER", "");
    }

    Outcome run(String... arguments) {
        return run(List.of(), arguments);
    }

    Outcome run(List<ExtraCommand> extras, String... arguments) {
        int status = new Application(extras).run(environment(), List.of(arguments));
        return new Outcome(
                status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private Environment environment() {
        Variables visible = new Variables(variables);
        FileSystem files = new FileSystem(home);
        return new Environment(
                new Streams(
                        new ByteArrayInputStream(new byte[0]),
                        standardOutput,
                        err,
                        false,
                        outTerminal,
                        errTerminal),
                visible,
                files,
                clock,
                sleeper,
                new Processes(visible, files));
    }
}
