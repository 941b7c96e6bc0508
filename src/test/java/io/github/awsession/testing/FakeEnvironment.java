package io.github.awsession.testing;

import io.github.awsession.environment.Environment;
import io.github.awsession.environment.FileFailure;
import io.github.awsession.environment.FileSystem;
import io.github.awsession.environment.Processes;
import io.github.awsession.environment.Sleeper;
import io.github.awsession.environment.Streams;
import io.github.awsession.environment.Variables;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/**
 * Builds an environment: a working directory, and unless told otherwise no variables, no input, no
 * terminal, output that stays in memory, and a time in which nobody waits.
 */
public final class FakeEnvironment {
    private final Path folder;
    private final Map<String, String> variables = new HashMap<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private InputStream input = InputStream.nullInputStream();
    private OutputStream standardOutput = out;
    private OutputStream standardError = err;
    private Inherited inherited =
            new Inherited(Redirect.INHERIT, Redirect.INHERIT, Redirect.INHERIT);
    private Clock clock = Clock.systemUTC();
    private Sleeper sleeper = _ -> {};
    private boolean inTerminal;
    private boolean outTerminal;
    private boolean errTerminal;

    public FakeEnvironment(Path workingDirectory) {
        folder = workingDirectory;
    }

    /** The working directory is the home folder, and the system's programs are found. */
    public FakeEnvironment atHome() {
        return with("HOME", folder.toString()).with("PATH", "/usr/bin:/bin");
    }

    public FakeEnvironment with(String variable, String value) {
        variables.put(variable, value);
        return this;
    }

    public FakeEnvironment with(Map<String, String> additions) {
        variables.putAll(additions);
        return this;
    }

    /** Standard input. */
    public FakeEnvironment typing(String text) {
        input = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    public FakeEnvironment writingTo(OutputStream stream) {
        standardOutput = stream;
        return this;
    }

    /** Time passes as it says, also while somebody sleeps. */
    public FakeEnvironment in(FakeTime time) {
        return at(time, time);
    }

    public FakeEnvironment at(Clock moment) {
        return at(moment, _ -> {});
    }

    public FakeEnvironment at(Clock moment, Sleeper rest) {
        clock = moment;
        sleeper = rest;
        return this;
    }

    /** Which streams are terminals. */
    public FakeEnvironment terminals(boolean in, boolean out, boolean err) {
        inTerminal = in;
        outTerminal = out;
        errTerminal = err;
        return this;
    }

    /** Uses streams of the caller's. */
    public FakeEnvironment streams(Streams streams) {
        input = streams.in();
        standardOutput = streams.out();
        standardError = streams.err();
        return terminals(streams.inTerminal(), streams.outTerminal(), streams.errTerminal());
    }

    /** What programs inherit in place of the standard streams of this process. */
    public FakeEnvironment handingOver(Path in, Path out, Path err) {
        inherited =
                new Inherited(
                        Redirect.from(in.toFile()),
                        Redirect.appendTo(out.toFile()),
                        Redirect.appendTo(err.toFile()));
        return this;
    }

    public Environment build() {
        Variables visible = new Variables(variables);
        FileSystem files = new FileSystem(folder);
        return new Environment(
                new Streams(
                        input, standardOutput, standardError, inTerminal, outTerminal, errTerminal),
                visible,
                files,
                clock,
                sleeper,
                new HandingOver(visible, files, inherited));
    }

    private record Inherited(Redirect in, Redirect out, Redirect err) {}

    /** Gives programs other streams than ours where they are to inherit. */
    private static final class HandingOver extends Processes {
        private final Inherited inherited;

        HandingOver(Variables variables, FileSystem files, Inherited inherited) {
            super(variables, files);
            this.inherited = inherited;
        }

        @Override
        public Process start(Launch launch) throws FileFailure {
            return super.start(
                    new Launch(
                            launch.command(),
                            launch.additions(),
                            or(launch.in(), inherited.in()),
                            or(launch.out(), inherited.out()),
                            or(launch.err(), inherited.err())));
        }

        private static Redirect or(Redirect wanted, Redirect instead) {
            return wanted.type() == Redirect.Type.INHERIT ? instead : wanted;
        }
    }

    /** What was written to standard output, unless it went elsewhere. */
    public String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    /** What was written to standard error. */
    public String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
