package io.github.awsession.waiting;

import io.github.awsession.environment.Environment;
import io.github.awsession.environment.FileSystem;
import io.github.awsession.environment.Processes;
import io.github.awsession.environment.Sleeper;
import io.github.awsession.environment.Streams;
import io.github.awsession.environment.Variables;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A clock that moves only while somebody sleeps. */
public final class FakeTime extends Clock implements Sleeper {
    private Instant now = Instant.parse("2020-01-01T00:00:00Z");
    private int sleepsLeft = Integer.MAX_VALUE;
    public final List<Duration> sleeps = new ArrayList<>();
    final ByteArrayOutputStream err = new ByteArrayOutputStream();

    /** Somebody presses Ctrl-C in a later sleep. */
    public FakeTime interruptedAfter(int count) {
        sleepsLeft = count;
        return this;
    }

    public Duration slept() {
        return sleeps.stream().reduce(Duration.ZERO, Duration::plus);
    }

    String told() {
        return err.toString(StandardCharsets.UTF_8);
    }

    Environment environment(boolean terminal) {
        Variables variables = new Variables(Map.of());
        FileSystem files = new FileSystem(Path.of("/"));
        return new Environment(
                new Streams(
                        InputStream.nullInputStream(),
                        OutputStream.nullOutputStream(),
                        err,
                        false,
                        false,
                        terminal),
                variables,
                files,
                this,
                this,
                new Processes(variables, files));
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        if (sleepsLeft-- == 0) {
            throw new InterruptedException();
        }
        sleeps.add(duration);
        now = now.plus(duration);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
