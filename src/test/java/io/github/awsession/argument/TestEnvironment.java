package io.github.awsession.argument;

import io.github.awsession.environment.Environment;
import io.github.awsession.environment.FileSystem;
import io.github.awsession.environment.Processes;
import io.github.awsession.environment.Streams;
import io.github.awsession.environment.Variables;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/** An environment with files and variables and nothing else. */
final class TestEnvironment {
    private TestEnvironment() {}

    static Environment of(String workingDirectory) {
        return of(Path.of(workingDirectory), Map.of());
    }

    static Environment of(Path workingDirectory, Map<String, String> variables) {
        FileSystem files = new FileSystem(workingDirectory);
        Streams streams =
                new Streams(
                        InputStream.nullInputStream(),
                        OutputStream.nullOutputStream(),
                        OutputStream.nullOutputStream(),
                        false,
                        false,
                        false);
        return new Environment(
                streams,
                new Variables(variables),
                files,
                Clock.systemUTC(),
                _ -> {},
                new Processes(new Variables(variables), files));
    }
}
