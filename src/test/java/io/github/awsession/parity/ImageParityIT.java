package io.github.awsession.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Replays transcripts through what is shipped: a sample, or with {@code -Dparity.image.sample=all}
 * all of them. {@code -Dparity.image.seed} chooses another sample. Those on a terminal are left to
 * {@link ParityTest}.
 */
@Execution(ExecutionMode.CONCURRENT)
class ImageParityIT {
    private final Verdict verdict = new Verdict(Transcripts.knownMisses());

    @TestFactory
    Stream<DynamicTest> behavesAsRecorded() {
        Path launcher =
                Path.of(Objects.requireNonNull(System.getProperty("image.launcher"), "no image"));
        assertThat(launcher).as("what is shipped").isExecutable();
        Program program = new CommandProgram(List.of(launcher.toString()));
        String size = System.getProperty("parity.image.sample", "150");
        return sample(size, Long.getLong("parity.image.seed", 1))
                .map(transcript -> dynamicTest(transcript.id(), () -> check(transcript, program)));
    }

    private static Stream<Transcript> sample(String size, long seed) {
        List<Transcript> transcripts =
                new ArrayList<>(
                        Transcripts.all().stream()
                                .filter(transcript -> !transcript.flags().terminal())
                                .toList());
        if (size.equals("all")) {
            return transcripts.stream();
        }
        int count = Integer.parseInt(size);
        assertThat(count).as("size of the sample").isBetween(1, transcripts.size());
        Collections.shuffle(transcripts, new Random(seed));
        return transcripts.stream().limit(count);
    }

    private void check(Transcript transcript, Program program)
            throws IOException, InterruptedException {
        verdict.check(
                transcript, Comparison.differences(transcript, Replay.run(transcript, program)));
    }
}
