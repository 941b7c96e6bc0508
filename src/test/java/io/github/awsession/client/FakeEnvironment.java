package io.github.awsession.client;

import io.github.awsession.environment.Environment;
import io.github.awsession.environment.FileSystem;
import io.github.awsession.environment.Processes;
import io.github.awsession.environment.Streams;
import io.github.awsession.environment.Variables;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;

/** A home folder, variables and typed input; it is the year 2020 and nobody waits. */
final class FakeEnvironment {
    static final Instant NOW = Instant.parse("2020-01-01T00:00:00Z");

    private FakeEnvironment() {}

    static Environment of(Path home, Map<String, String> values, String typed) {
        return of(home, values, typed, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    /** The same at the time of a clock. */
    static Environment of(Path home, Map<String, String> values, String typed, Clock clock) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("HOME", home.toString());
        all.put("PATH", "/usr/bin:/bin");
        all.putAll(values);
        Variables variables = new Variables(all);
        FileSystem files = new FileSystem(home);
        InputStream in = new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8));
        OutputStream nowhere = OutputStream.nullOutputStream();
        return new Environment(
                new Streams(in, nowhere, nowhere, false, false, false),
                variables,
                files,
                clock,
                _ -> {},
                new Processes(variables, files));
    }
}
