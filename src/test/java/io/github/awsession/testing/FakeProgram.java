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

/** The program in an environment of its own: an empty home, no terminal, text kept in buffers. */
public final class FakeProgram {
    private final FakeEnvironment environment;

    /** What a run left behind. */
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

    /** Calls go there, with a region and credentials. */
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

    /** Standard error is a terminal from now. */
    public FakeProgram onTerminal() {
        environment.terminals(false, false, true);
        return this;
    }

    /** Standard output is a terminal from now, without pagers. */
    public FakeProgram printingOnTerminal() {
        environment.terminals(false, true, false);
        return with("MANPAGER", "").with("AWS_PAGER", "");
    }

    public Outcome run(String... arguments) {
        return run(List.of(), arguments);
    }

    /** Runs one command line with commands beside those of the services. */
    public Outcome run(List<ExtraCommand> extras, String... arguments) {
        int status = new Application(extras).run(environment.build(), List.of(arguments));
        return new Outcome(status, environment.out(), environment.err());
    }
}
