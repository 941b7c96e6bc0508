package io.github.awsession.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.awsession.testing.Shared;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Replays every transcript.
 *
 * <p>{@code -Dparity.only='shorthand/**'} selects some; {@code
 * -Dparity.command='/path/to/awsession'} runs that command instead of this program's entry point.
 */
@Execution(ExecutionMode.CONCURRENT)
class ParityTest {
    private final Map<String, String> knownMisses = Transcripts.knownMisses();

    @TestFactory
    Stream<DynamicTest> behavesAsRecorded() {
        assertThat(selected()).as("selected transcripts").isNotEmpty();
        return tests(transcript -> !startsThePlugin(transcript));
    }

    /** One at a time, because the program changes what this process does about signals. */
    @TestFactory
    @Execution(ExecutionMode.SAME_THREAD)
    @ResourceLock(Shared.SIGNALS)
    Stream<DynamicTest> behavesAsRecordedBeforeThePlugin() {
        return tests(ParityTest::startsThePlugin);
    }

    private Stream<DynamicTest> tests(Predicate<Transcript> which) {
        return selected().stream()
                .filter(which)
                .map(transcript -> dynamicTest(transcript.id(), () -> check(transcript)));
    }

    private static List<Transcript> selected() {
        PathMatcher selected =
                FileSystems.getDefault()
                        .getPathMatcher("glob:" + System.getProperty("parity.only", "**"));
        return Transcripts.all().stream()
                .filter(transcript -> selected.matches(Path.of(transcript.id())))
                .toList();
    }

    @Test
    void knownMissesAreTranscripts() {
        assertThat(Transcripts.all()).extracting(Transcript::id).containsAll(knownMisses.keySet());
    }

    private void check(Transcript transcript) throws IOException, InterruptedException {
        List<Difference> differences =
                Comparison.differences(transcript, Replay.run(transcript, program(transcript)));
        new Verdict(knownMisses).check(transcript, differences);
    }

    private static Program program(Transcript transcript) {
        String command = System.getProperty("parity.command", "");
        if (!command.isEmpty()) {
            return new CommandProgram(Arrays.asList(command.split(" ", -1)));
        }
        return readsStandardInputByName(transcript)
                ? CommandProgram.ownVirtualMachine()
                : new ApplicationProgram(handsItsStreamsOver(transcript));
    }

    /**
     * The name stands for this process's own standard input, not for a stream in the environment.
     */
    private static boolean readsStandardInputByName(Transcript transcript) {
        return transcript.arguments().stream()
                .collect(Collectors.joining(" "))
                .contains("/dev/stdin");
    }

    /** On a terminal nothing is handed over: the programs would see that it is none. */
    private static boolean handsItsStreamsOver(Transcript transcript) {
        return !transcript.scripts().isEmpty() && !transcript.flags().terminal();
    }

    private static boolean startsThePlugin(Transcript transcript) {
        return transcript.scripts().containsKey("session-manager-plugin");
    }
}
