package io.github.awsession.environment.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.awsession.error.InterruptedByUserException;
import io.github.awsession.testing.Shared;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** Signals that this process sends to itself. */
@Timeout(60)
@ResourceLock(Shared.SIGNALS)
class EndSignalsTest {
    @ParameterizedTest
    @CsvSource({"HUP, 129", "QUIT, 131", "ABRT, 134", "USR1, 138", "ALRM, 142", "TERM, 143"})
    void areRecordedAndCutWorkShort(String signal, int status) {
        try (EndSignals signals = EndSignals.watch()) {
            signals.protect();

            assertThatThrownBy(() -> signals.interruptibly(() -> sendAndSleep(signal)))
                    .isInstanceOf(InterruptedByUserException.class);
            assertThat(signals.told()).hasValue(status);
            assertThatThrownBy(() -> signals.interruptibly(() -> "more"))
                    .isInstanceOf(InterruptedByUserException.class);
            assertThat(Thread.interrupted()).isFalse();
        }
    }

    @Test
    void onlyAnotherOneCutsShortWhatPutsThingsInOrder() {
        try (EndSignals signals = EndSignals.watch()) {
            signals.protect();

            String done =
                    signals.untilSecond(
                            () -> {
                                send("TERM");
                                send("TERM");
                                awaitTold(signals);
                                return "done";
                            });

            assertThat(done).isEqualTo("done");
            assertThat(signals.untilSecond(() -> "done")).isEqualTo("done");
            pause(400);
            assertThatThrownBy(() -> signals.untilSecond(() -> sendAndSleep("TERM")))
                    .isInstanceOf(InterruptedByUserException.class);
        }
    }

    @Test
    void haveTheirUsualEffectAfterwards() throws IOException {
        String before = caught();
        try (EndSignals signals = EndSignals.watch()) {
            signals.protect();

            assertThat(caught()).isNotEqualTo(before);
        }
        assertThat(caught()).isEqualTo(before);
    }

    private static String caught() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("SigCgt:"))
                .findFirst()
                .orElseThrow();
    }

    private static String sendAndSleep(String signal) {
        send(signal);
        try {
            new CountDownLatch(1).await();
            throw new IllegalStateException("woke up");
        } catch (InterruptedException _) {
            throw new InterruptedByUserException();
        }
    }

    private static void awaitTold(EndSignals signals) {
        while (signals.told().isEmpty()) {
            Thread.onSpinWait();
        }
    }

    private static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException _) {
            throw new InterruptedByUserException();
        }
    }

    private static void send(String signal) {
        String self = Long.toString(ProcessHandle.current().pid());
        try {
            new ProcessBuilder("kill", "-" + signal, self).start().waitFor();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (InterruptedException _) {
            throw new InterruptedByUserException();
        }
    }
}
