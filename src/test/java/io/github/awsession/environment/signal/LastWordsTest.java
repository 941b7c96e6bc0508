package io.github.awsession.environment.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.awsession.environment.Streams;
import io.github.awsession.testing.ProgramProcess;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

class LastWordsTest {
    /** Says something while it is open, or not when it is closed before, and waits for its end. */
    static final class Speaker {
        public static void main(String[] arguments) throws InterruptedException {
            Streams streams = new Streams(System.in, System.out, System.err, false, false, false);
            LastWords words = LastWords.of(streams, "Bye");
            if (arguments[0].equals("close")) {
                words.close();
            }
            System.out.println("ready");
            System.out.flush();
            Thread.sleep(Duration.ofMinutes(1));
        }
    }

    @Test
    void areSaidWhenASignalEndsTheProcess() throws IOException, InterruptedException {
        assertThat(said("open")).isEqualTo("Bye");
    }

    @Test
    void areNotSaidOnceTheyAreClosed() throws IOException, InterruptedException {
        assertThat(said("close")).isEmpty();
    }

    private static String said(String argument) throws IOException, InterruptedException {
        Process speaker =
                new ProcessBuilder(
                                ProgramProcess.command(
                                        Speaker.class.getName(), new String[] {argument}))
                        .redirectInput(ProcessBuilder.Redirect.PIPE)
                        .start();
        try (InputStream out = speaker.getInputStream();
                InputStream err = speaker.getErrorStream();
                OutputStream _ = speaker.getOutputStream()) {
            assertThat(out.readNBytes("ready".length()))
                    .isEqualTo("ready".getBytes(StandardCharsets.UTF_8));
            // The process itself would close its streams with it.
            speaker.toHandle().destroy();
            speaker.waitFor();
            return new String(err.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
