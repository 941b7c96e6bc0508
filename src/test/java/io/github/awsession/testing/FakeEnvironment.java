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
 * Builds an environment with a working directory. By default the environment has no variables, no
 * input and no terminal, keeps its output in memory, and does not wait when code sleeps.
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

    /**
     * Makes the working directory the home folder, and sets {@code PATH} to the system's programs.
     */
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

    /** Sets the content of standard input. */
    public FakeEnvironment typing(String text) {
        input = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    public FakeEnvironment writingTo(OutputStream stream) {
        standardOutput = stream;
        return this;
    }

    /** Uses a fake time as the clock and for sleeping. */
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

    /** Sets which streams are terminals. */
    public FakeEnvironment terminals(boolean in, boolean out, boolean err) {
        inTerminal = in;
        outTerminal = out;
        errTerminal = err;
        return this;
    }

    /** Uses the given streams. */
    public FakeEnvironment streams(Streams streams) {
        input = streams.in();
        standardOutput = streams.out();
        standardError = streams.err();
        return terminals(streams.inTerminal(), streams.outTerminal(), streams.errTerminal());
    }

    /** Sets the files that programs inherit in place of the standard streams of this process. */
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

    /** Starts programs with the given streams in place of the streams that they would inherit. */
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

    /** Returns what was written to standard output, unless another stream was set. */
    public String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Returns what was written to standard error. */
    public String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
