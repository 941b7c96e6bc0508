package io.github.awsession;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.awsession.testing.Emulator;
import io.github.awsession.testing.ProgramProcess;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;

/** Runs the example of the README as it stands. */
@Timeout(120)
class PipelineExampleTest {
    @TempDir Path folder;

    @Test
    void leavesNothing() throws Exception {
        Path program = folder.resolve("awsession");
        Files.writeString(program, "#!/bin/sh\nexec " + ProgramProcess.shellWords() + " \"$@\"\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        String script = Path.of("src/examples/pipeline.sh").toAbsolutePath().toString();
        try (Emulator emulator =
                new Emulator(Clock.systemUTC(), Thread::sleep, "--speed", "1000")) {
            ProcessBuilder builder =
                    new ProcessBuilder("sh", script)
                            .directory(folder.toFile())
                            .redirectError(ProcessBuilder.Redirect.DISCARD);
            ProgramProcess.forgetSettings(builder.environment());
            builder.environment().putAll(emulator.variables());
            builder.environment().put("HOME", folder.toString());
            builder.environment().put("AWSESSION", program.toString());
            Process run = builder.start();
            String out = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(run.waitFor()).isZero();
            assertThat(out)
                    .containsPattern("session [\\w-]+ of athena in us-east-1\n")
                    .containsPattern("Spark Connect at sc://[\\w.-]+:443/\n")
                    .endsWith("0\nnothing is left\n");
            assertThat(emulator.states("ci")).isEqualTo("TERMINATED");
        }
    }
}
