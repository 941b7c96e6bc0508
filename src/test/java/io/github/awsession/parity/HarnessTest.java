package io.github.awsession.parity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The whole way from a transcript to its verdict, with a program that can do one thing differently.
 */
class HarnessTest {
    private static final Transcript TRANSCRIPT =
            TranscriptReader.read(
                    "x",
                    """
            $ aws {endpoint}

            -- response --

            {"answer": 42}
            -- exit 3 --
            -- stdout --
            {"answer": 42}
            -- stderr --
            aws: no
            -- request --
            POST /
            content-type: text/plain

            {"question": 1}
            -- file home/log afterwards --
            seen
            """);

    /** Does what the transcript says, as far as it is told to. */
    private record Obedient(
            String exit, String question, String ending, String complaint, String log)
            implements Program {
        @Override
        public Outcome run(Start start) throws IOException {
            Files.writeString(Path.of(start.variables().get("HOME"), "log"), log);
            String answer =
                    question.isEmpty() ? "{\"answer\": 42}" : ask(start.arguments().getFirst());
            return new Outcome(exit, answer + ending, complaint);
        }

        private String ask(String url) throws IOException {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(url + "/").toURL().openConnection();
            connection.setRequestProperty("Content-Type", "text/plain");
            connection.setDoOutput(true);
            connection.getOutputStream().write(question.getBytes(StandardCharsets.UTF_8));
            try (InputStream in = connection.getInputStream()) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }

    private static Obedient obedient(String member, String change) {
        return new Obedient(
                member.equals("exit") ? change : "3",
                member.equals("requests") ? change : "{\"question\": 1}",
                member.equals("stdout") ? change : "\n",
                member.equals("stderr") ? change : "awsession: no\n",
                member.equals("files") ? change : "seen\n");
    }

    @Test
    void acceptsAProgramThatDoesAsRecorded() throws Exception {
        assertThat(Comparison.differences(TRANSCRIPT, Replay.run(TRANSCRIPT, obedient("", ""))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "exit, 4",
                "exit, timeout",
                "stdout, !",
                "stderr, awsession: yes",
                "requests, {\"question\": 2}",
                "requests, ``",
                "files, Seen",
            })
    void tellsWhereAProgramDiffers(String member, String change) throws Exception {
        assertThat(
                        Comparison.differences(
                                TRANSCRIPT, Replay.run(TRANSCRIPT, obedient(member, change))))
                .extracting(Difference::member)
                .containsExactly(member);
    }
}
