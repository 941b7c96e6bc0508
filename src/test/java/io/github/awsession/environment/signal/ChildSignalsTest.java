package io.github.awsession.environment.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.awsession.environment.Streams;
import io.github.awsession.testing.Shared;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.concurrent.TimeUnit;

@Timeout(30)
@ResourceLock(Shared.SIGNALS)
class ChildSignalsTest {
    private static final Streams NO_TERMINAL =
            new Streams(
                    new ByteArrayInputStream(new byte[0]),
                    new ByteArrayOutputStream(),
                    new ByteArrayOutputStream(),
                    false,
                    false,
                    false);

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143", "HUP, 129"})
    void whatIsSentToUsReachesTheChild(String signal, int status) throws Exception {
        Process child = new ProcessBuilder("sleep", "60").start();
        try (ChildSignals _ = ChildSignals.forwardTo(child, NO_TERMINAL)) {
            String self = Long.toString(ProcessHandle.current().pid());
            new ProcessBuilder("kill", "-" + signal, self).start().waitFor();

            assertThat(child.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(child.exitValue()).isEqualTo(status);
        } finally {
            child.destroyForcibly();
        }
    }
}
