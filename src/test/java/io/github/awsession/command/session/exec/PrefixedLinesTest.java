package io.github.awsession.command.session.exec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class PrefixedLinesTest {
    private final ByteArrayOutputStream shared = new ByteArrayOutputStream();

    private PrefixedLines lines(String prefix) {
        return new PrefixedLines(prefix.getBytes(StandardCharsets.UTF_8), shared);
    }

    private String written() {
        return shared.toString(StandardCharsets.ISO_8859_1);
    }

    @Test
    void writesALineOnlyWhenItIsWhole() throws IOException {
        PrefixedLines lines = lines("a: ");
        lines.write("one\ntw".getBytes(StandardCharsets.UTF_8));
        assertThat(written()).isEqualTo("a: one\n");
        lines.write("o\n\nthree".getBytes(StandardCharsets.UTF_8));
        assertThat(written()).isEqualTo("a: one\na: two\na: \n");
        lines.close();
        assertThat(written()).isEqualTo("a: one\na: two\na: \na: three\n");
    }

    @Test
    void addsNothingToAnEndedLine() throws IOException {
        try (PrefixedLines lines = lines("a: ")) {
            lines.write('\n');
        }
        assertThat(written()).isEqualTo("a: \n");
    }

    @Test
    void keepsLinesOfSeveralSourcesApart() throws Exception {
        List<Thread> writers = new ArrayList<>();
        for (int source = 0; source < 4; source++) {
            int seed = source;
            writers.add(Thread.ofPlatform().start(() -> write(seed)));
        }
        for (Thread writer : writers) {
            writer.join();
        }
        assertThat(written().split("\n")).hasSize(4 * 2000);
        for (int source = 0; source < 4; source++) {
            String start = source + ": ";
            assertThat(written().lines().filter(line -> line.startsWith(start)))
                    .hasSize(2000)
                    .allMatch(line -> line.matches("(\\d): (\\1{1,60})"));
        }
    }

    /** Writes lines of one digit in pieces of any length. */
    private void write(int source) {
        Random random = new Random(source);
        StringBuilder text = new StringBuilder();
        for (int line = 0; line < 2000; line++) {
            text.repeat(Integer.toString(source), 1 + random.nextInt(60)).append('\n');
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        try (PrefixedLines lines = lines(source + ": ")) {
            for (int at = 0; at < bytes.length; ) {
                int length = Math.min(bytes.length - at, random.nextInt(200));
                lines.write(bytes, at, length);
                at += length;
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void cutsALineThatHasNoEnd() throws IOException {
        byte[] part = new byte[1 << 16];
        try (PrefixedLines lines = lines("a: ")) {
            for (int count = 0; count < 100; count++) {
                lines.write(part);
            }
        }
        assertThat(written().split("\n")).hasSize(7).allMatch(line -> line.startsWith("a: "));
        assertThat(shared.size()).isEqualTo(100 * part.length + 7 * "a: \n".length());
    }
}
