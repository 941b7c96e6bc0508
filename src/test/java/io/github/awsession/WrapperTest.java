package io.github.awsession;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

/** Runs the Maven wrapper of this project where Maven is not yet installed. */
class WrapperTest {
    @TempDir private Path folder;

    @Test
    void refusesAMavenThatIsNotTheExpectedOne() throws Exception {
        Path wrapper = Files.createDirectories(folder.resolve(".mvn/wrapper"));
        Files.copy(Path.of("mvnw"), folder.resolve("mvnw"));
        String properties = "maven-wrapper.properties";
        Files.copy(Path.of(".mvn/wrapper", properties), wrapper.resolve(properties));
        Path tools = Files.createDirectories(folder.resolve("tools"));
        // Both ways of downloading bring an archive that somebody has changed.
        download(tools.resolve("wget"), "-O");
        download(tools.resolve("curl"), "-o");

        ProcessBuilder builder =
                new ProcessBuilder("sh", "./mvnw", "--version")
                        .directory(folder.toFile())
                        .redirectErrorStream(true);
        builder.environment().put("PATH", tools + ":/usr/bin:/bin");
        builder.environment().put("MAVEN_USER_HOME", folder.resolve("maven").toString());
        builder.environment().put("TMPDIR", folder.toString());
        Process process = builder.start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(told).isNotZero();
        assertThat(told).contains("Failed to validate Maven distribution SHA-256");
        try (Stream<Path> installed = Files.walk(folder.resolve("maven"))) {
            assertThat(installed.filter(Files::isRegularFile)).isEmpty();
        }
    }

    private static void download(Path file, String targetOption) throws IOException {
        Files.writeString(
                file,
                """
                #!/bin/sh
                while [ "$1" != %s ]; do shift; done
                echo changed > "$2"
                """
                        .formatted(targetOption));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
