package io.github.awsession.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class VerdictTest {
    private static final Transcript TRANSCRIPT =
            TranscriptReader.read("a/b", "$ aws x\n-- exit 0 --\n");
    private static final List<Difference> DIFFERENCES =
            List.of(new Difference("stdout", "1\n2\n", "1\n3\n"));

    @Test
    void failsWithADiffOfWhatDiffers() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> new Verdict(Map.of()).check(TRANSCRIPT, DIFFERENCES))
                .withMessage("a/b\n$ aws [x]\n-- stdout\n--- expected\n+++ actual\n 1\n-2\n+3\n");
    }

    @Test
    void acceptsAMatchAndAKnownMiss() {
        assertThatCode(() -> new Verdict(Map.of()).check(TRANSCRIPT, List.of()))
                .doesNotThrowAnyException();
        assertThatCode(() -> new Verdict(Map.of("a/b", "why")).check(TRANSCRIPT, DIFFERENCES))
                .doesNotThrowAnyException();
    }

    @Test
    void failsWhenAKnownMissMatches() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> new Verdict(Map.of("a/b", "why")).check(TRANSCRIPT, List.of()))
                .withMessageContaining("a/b is no longer a miss");
    }

    @Test
    void wantsAReasonForAKnownMiss() {
        assertThat(Transcripts.readKnownMisses("# comment\n\na/b the reason\n"))
                .isEqualTo(Map.of("a/b", "the reason"));
        assertThatIllegalArgumentException().isThrownBy(() -> Transcripts.readKnownMisses("a/b\n"));
    }
}
