package io.github.awsession.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;

/** Checks that the options, tests and scripts in commands that are not run exist. */
class StandInsTest {
    private static final Set<String> PHASES =
            Set.of("generate-sources", "test", "package", "verify");
    private static final Set<String> MAVENS_OWN = Set.of("skipTests", "test");

    static Stream<String> words() {
        return StandIns.NOT_RUN.keySet().stream()
                .filter(call -> call.startsWith("./mvnw "))
                .flatMap(call -> Arrays.stream(call.split(" ")).skip(1))
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("words")
    void wordsOfMavenAreKnown(String word) throws IOException {
        if (!word.startsWith("-D")) {
            assertThat(word).isIn(Stream.concat(PHASES.stream(), Stream.of("-q")).toList());
            return;
        }
        String[] property = word.substring("-D".length()).split("=", 2);
        if (property[0].equals("test") && property.length == 2) {
            assertThat(sources()).contains("/" + property[1] + ".java\n");
        } else if (property[0].matches("(parity|docs)\\..*")) {
            assertThat(
                            text("src/test/java/io/github/awsession/parity/ParityTest.java")
                                    + text(
                                            "src/test/java/io/github/awsession/documentation/DocumentationTest.java"))
                    .contains("getProperty(\"" + property[0] + "\"");
        } else if (!MAVENS_OWN.contains(property[0])) {
            assertThat(text("pom.xml")).contains("<name>" + property[0] + "</name>");
        }
    }

    @Test
    void scriptsAreThere() {
        assertThat(StandIns.PROGRAMS)
                .filteredOn(program -> program.contains("/"))
                .allMatch(program -> Files.isExecutable(Path.of(program)));
    }

    private static String sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "test", "java"))) {
            return files.map(file -> file + "\n").reduce("", String::concat);
        }
    }

    private static String text(String file) throws IOException {
        return Files.readString(Path.of(file));
    }
}
