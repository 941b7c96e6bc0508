package io.github.awsession.testing;

import io.github.awsession.command.Application;
import io.github.awsession.command.own.ExtraCommand;

import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/**
 * Runs the program in a fake environment: with an empty home, without a terminal, and with output
 * kept in memory.
 */
public final class FakeProgram {
    private final FakeEnvironment environment;

    /** Holds the exit status and the output of a run. */
    public record Outcome(int status, String out, String err) {}

    public FakeProgram(Path home) {
        environment =
                new FakeEnvironment(home)
                        .atHome()
                        .at(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), _ -> {});
    }

    public FakeProgram with(String variable, String value) {
        environment.with(variable, value);
        return this;
    }

    public FakeProgram with(Map<String, String> variables) {
        environment.with(variables);
        return this;
    }

    /** Sends calls to this URL, with a region and credentials. */
    public FakeProgram calling(String url) {
        return with("AWS_ENDPOINT_URL", url)
                .with("AWS_ACCESS_KEY_ID", "AKIDEXAMPLE")
                .with("AWS_SECRET_ACCESS_KEY", "secret")
                .with("AWS_REGION", "us-east-1");
    }

    public FakeProgram writingTo(OutputStream stream) {
        environment.writingTo(stream);
        return this;
    }

    public FakeProgram in(FakeTime time) {
        environment.in(time);
        return this;
    }

    /** Makes standard error a terminal. */
    public FakeProgram onTerminal() {
        environment.terminals(false, false, true);
        return this;
    }

    /** Makes standard output a terminal, without pagers. */
    public FakeProgram printingOnTerminal() {
        environment.terminals(false, true, false);
        return with("MANPAGER", "").with("AWS_PAGER", "");
    }

    public Outcome run(String... arguments) {
        return run(List.of(), arguments);
    }

    /** Runs one command line with commands in addition to those of the services. */
    public Outcome run(List<ExtraCommand> extras, String... arguments) {
        int status = new Application(extras).run(environment.build(), List.of(arguments));
        return new Outcome(status, environment.out(), environment.err());
    }
}
