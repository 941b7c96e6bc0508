package io.github.awsession.documentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.awsession.documentation.PageSession.Outcome;
import io.github.awsession.testing.Emulator;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * Runs the command lines of every page; {@code -Ddocs.only=waiting} selects those of {@code
 * src/docs/waiting.md}.
 */
class DocumentationTest {
    private static final String ONLY = System.getProperty("docs.only", "");

    /** Pages wait for most of the time, so that two processors can run more than two of them. */
    private static final int AT_ONCE = 4;

    @TempDir static Path folder;

    /** Keeps a page with the outcomes of its command lines. */
    private record RunPage(Path page, Future<List<Outcome>> outcomes) {}

    @TestFactory
    Stream<DynamicTest> everyCommandLineRuns() throws IOException, InterruptedException {
        Program awsession = Program.pack(folder);
        List<RunPage> runs = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (Path page : Pages.all()) {
                if (page.toString().contains(ONLY)) {
                    runs.add(new RunPage(page, threads.submit(() -> run(page, awsession))));
                }
            }
        }
        return runs.stream().map(run -> dynamicTest(run.page().toString(), () -> check(run)));
    }

    private static List<Outcome> run(Path page, Program awsession)
            throws IOException, InterruptedException {
        Path place = folder.resolve(page.toString().replace('/', '-'));
        List<CommandLine> commands = PageReader.read(Files.readString(page));
        try (Emulator emulator = new Emulator(Clock.systemUTC(), Thread::sleep, "--speed", "10")) {
            return PageSession.run(place, awsession, emulator.variables(), commands);
        }
    }

    private static void check(RunPage run) throws ExecutionException, InterruptedException {
        List<Outcome> outcomes = run.outcomes().get();
        SoftAssertions softly = new SoftAssertions();
        for (int index = 0; index < outcomes.size(); index++) {
            boolean statusShown =
                    index + 1 < outcomes.size() && outcomes.get(index + 1).command().showsStatus();
            check(run.page(), outcomes.get(index), statusShown, softly);
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
