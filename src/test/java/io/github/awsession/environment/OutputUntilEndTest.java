package io.github.awsession.environment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

@Timeout(60)
class OutputUntilEndTest {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final AtomicBoolean ending = new AtomicBoolean();
    private final AtomicReference<OutputStream> guarded = new AtomicReference<>();

    @Test
    void theWorkerWritesUntilTheEndAndThenNoMore() throws Exception {
        Thread worker =
                Thread.ofPlatform()
                        .daemon()
                        .unstarted(
                                () -> {
                                    write("before ");
                                    ending.set(true);
                                    write("after ");
                                });
        guarded.set(new OutputUntilEnd(written, worker, ending));

        worker.start();
        while (worker.getState() != Thread.State.WAITING) {
            Thread.sleep(Duration.ofMillis(1));
        }
        worker.interrupt();
        write("others");

        assertThat(worker.join(Duration.ofMillis(50))).isFalse();
        assertThat(written.toString(StandardCharsets.US_ASCII)).isEqualTo("before others");
    }

    private void write(String text) {
        try {
            guarded.get().write(text.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException problem) {
            throw new AssertionError(problem);
        }
    }
}
