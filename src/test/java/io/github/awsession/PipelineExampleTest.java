package io.github.awsession;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.awsession.EmulatorProcess.Outcome;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Collectors;

/** Runs the example of the README as it stands. */
@Timeout(120)
class PipelineExampleTest {
    @TempDir Path folder;

    @Test
    void leavesNothing() throws Exception {
        Path program = folder.resolve("awsession");
        String words =
                EmulatorProcess.program().stream()
                        .map(word -> '\'' + word + '\'')
                        .collect(Collectors.joining(" "));
        Files.writeString(program, "#!/bin/sh\nexec " + words + " \"$@\"\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        String script = Path.of("src/examples/pipeline.sh").toAbsolutePath().toString();
        try (EmulatorProcess emulator = new EmulatorProcess(folder, "--speed", "5")) {
            Outcome outcome =
                    emulator.outcome(
                            emulator.start(List.of("env", "AWSESSION=" + program, "sh", script)));

            assertThat(outcome.status()).isZero();
            assertThat(outcome.out())
                    .containsPattern("session [\\w-]+ of athena in us-east-1\n")
                    .containsPattern("Spark Connect at sc://[\\w.-]+:443/\n")
                    .endsWith("0\nnothing is left\n");
            assertThat(emulator.states("ci")).isEqualTo("TERMINATED");
        }
    }
}
