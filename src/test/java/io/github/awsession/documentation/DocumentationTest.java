package io.github.awsession.documentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.awsession.documentation.PageSession.Outcome;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Runs the command lines of every page; {@code -Ddocs.only=waiting} selects those of {@code
 * src/docs/waiting.md}.
 */
@Execution(ExecutionMode.CONCURRENT)
class DocumentationTest {
    private static final String ONLY = System.getProperty("docs.only", "");

    @TempDir static Path folder;

    @TestFactory
    Stream<DynamicTest> everyCommandLineRuns() throws IOException, InterruptedException {
        Program awsession = Program.pack(folder);
        return Pages.all().stream()
                .filter(page -> page.toString().contains(ONLY))
                .map(page -> dynamicTest(page.toString(), () -> check(page, awsession)));
    }

    private static void check(Path page, Program awsession)
            throws IOException, InterruptedException {
        List<CommandLine> commands = PageReader.read(Files.readString(page));
        Path place = folder.resolve(page.toString().replace('/', '-'));
        List<Outcome> outcomes = PageSession.run(place, awsession, commands);

        SoftAssertions softly = new SoftAssertions();
        for (int index = 0; index < outcomes.size(); index++) {
            boolean statusShown =
                    index + 1 < outcomes.size() && commands.get(index + 1).showsStatus();
            check(page, outcomes.get(index), statusShown, softly);
        }
        softly.assertAll();
    }

    private static void check(
            Path page, Outcome outcome, boolean statusShown, SoftAssertions softly) {
        CommandLine command = outcome.command();
        String what =
                "%s:%d%n%s%n%s%n"
                        .formatted(page, command.line(), command.text(), outcome.written());
        if (!statusShown) {
            softly.assertThat(outcome.status()).as(what).contains(0);
        }
        if (command.shown().isPresent()
                && !ShownText.matches(command.shown().get(), outcome.written())) {
            softly.assertThat(ShownText.shape(outcome.written()))
                    .as(what)
                    .isEqualTo(ShownText.shape(command.shown().get()));
        }
    }

    /**
     * Checks that {@link StandIns#NOT_RUN} lists exactly the commands on the pages that are not
     * run.
     */
    @AfterAll
    static void onlyKnownCallsAreNotRun() throws IOException {
        Set<String> calls = new TreeSet<>();
        try (Stream<Path> places = Files.list(folder)) {
            for (Path place : places.toList()) {
                Path notes = place.resolve("notes");
                if (Files.exists(notes)) {
                    calls.addAll(Files.readAllLines(notes));
                }
            }
        }
        if (ONLY.isEmpty()) {
            assertThat(calls).isEqualTo(new TreeSet<>(StandIns.NOT_RUN.keySet()));
        }
    }
}
