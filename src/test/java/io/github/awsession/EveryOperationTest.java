package io.github.awsession;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.awsession.model.ModelLoader;
import io.github.awsession.testing.Emulator;
import io.github.awsession.testing.FakeProgram;
import io.github.awsession.testing.FakeTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Checks what every operation needs beside its model: a trial of the image, and the emulator. */
class EveryOperationTest {
    private static final Path TRIALS = Path.of("src", "build", "image", "every-operation.txt");

    @TempDir private Path home;

    @Test
    void hasATrialInTheImage() throws IOException {
        List<String> operations = new ArrayList<>();
        for (String service : ModelLoader.SERVICES) {
            for (String operation : ModelLoader.load(service).operations().keySet()) {
                operations.add(service + ' ' + operation);
            }
        }
        assertThat(trials())
                .extracting(words -> words.get(0) + ' ' + words.get(1))
                .containsExactlyInAnyOrderElementsOf(operations);
    }

    /** The trials name sessions that do not exist; an error of the service (254) says so. */
    @Test
    void isPlayedByTheEmulator() throws IOException {
        try (Emulator emulator = new Emulator(new FakeTime())) {
            Map<String, String> variables = emulator.variables();
            for (List<String> words : trials()) {
                FakeProgram.Outcome outcome =
                        new FakeProgram(home)
                                .with(variables)
                                .with("AWS_MAX_ATTEMPTS", "1")
                                .run(words.toArray(String[]::new));
                assertThat(outcome.status()).as("%s: %s", words, outcome.err()).isIn(0, 254);
                assertThat(outcome.err()).doesNotContain("Internal");
            }
        }
    }

    private static List<List<String>> trials() throws IOException {
        return Files.readAllLines(TRIALS).stream()
                .filter(line -> line.startsWith("0 "))
                .map(line -> line.replace(" --endpoint-url @http@", ""))
                .map(line -> Arrays.asList(line.split(" ")))
                .map(words -> words.subList(1, words.size()))
                .toList();
    }
}
