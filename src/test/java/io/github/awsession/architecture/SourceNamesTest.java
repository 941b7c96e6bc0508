package io.github.awsession.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Checks that every source file declares a type of its name. Maven looks for a class file with the
 * name of every source file; when one is missing, Maven compiles all files in every build.
 */
class SourceNamesTest {
    @Test
    void everyFileIsNamedAfterItsType() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> !file.endsWith("package-info.java"))
                            .toList();

            assertThat(sources).isNotEmpty().allMatch(SourceNamesTest::declaresItsType);
        }
    }

    private static boolean declaresItsType(Path file) {
        String name = file.getFileName().toString().replace(".java", "");
        try (Stream<String> lines = Files.lines(file)) {
            return lines.anyMatch(
                    line ->
                            line.matches(
                                    "[a-z -]*\\b(class|record|interface|enum)\\s+"
                                            + name
                                            + "\\b.*"));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
