package io.github.awsession.environment.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.awsession.environment.FileFailure;
import io.github.awsession.environment.TerminalSize;
import io.github.awsession.testing.FakeEnvironment;
import io.github.awsession.testing.KeyboardInterrupts;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;

@Timeout(60)
class PtyProcessTest {
    private final StringBuilder shown = new StringBuilder();

    @TempDir private Path folder;

    @Test
    void givesAProgramATerminalOfItsOwn() throws Exception {
        try (PtyProcess program =
                start("tty; stty size; echo $TERM $MORE; ps -o tty= -p $$; exit 7")) {
            String all = toEnd(program);

            List<String> lines = all.lines().toList();
            assertThat(lines.getFirst()).startsWith("/dev/pts/").endsWith(lines.getLast().strip());
            assertThat(lines.subList(1, 3)).containsExactly("33 101", "xterm-256color more");
            assertThat(program.awaitStatus()).isEqualTo(7);
        }
    }

    @Test
    void sendsKeysAndSizesAndSignals() throws Exception {
        KeyboardInterrupts.requireHeard();
        try (PtyProcess program =
                start(
                        "trap 'stty size' WINCH; trap 'echo int' INT; echo up; while :; do read x; echo got $x; [ \"$x\" != end ] || kill -9 $$; done")) {
            await(program, "up");
            program.resize(new TerminalSize(50, 140));
            await(program, "50 140");
            type(program, "\u0003");
            await(program, "int");
            type(program, "end\r");
            await(program, "got end");

            assertThat(program.awaitStatus()).isEqualTo(128 + 9);
        }
    }

    @Test
    @SuppressWarnings("try")
    void hangsUp() throws Exception {
        Path heard = folder.resolve("heard");
        try (PtyProcess program =
                start(
                        "trap 'echo hup > heard; exit 3' HUP; echo up; while :; do sleep 0.02; done")) {
            await(program, "up");
            program.close();

            assertThat(program.awaitStatus()).isEqualTo(3);
            assertThat(heard).hasContent("hup");
            assertThat(program.output().read()).isEqualTo(-1);
            assertThatThrownBy(() -> type(program, "x")).isInstanceOf(IOException.class);
        }
    }

    @Test
    @SuppressWarnings("try")
    void killsWhatDoesNotHearTheHangUp() throws Exception {
        try (PtyProcess program =
                start("trap '' HUP; sleep 1000 & echo $! up; while :; do sleep 0.05; done")) {
            await(program, " up");
            long child = Long.parseLong(shown.toString().split(" ", -1)[0].strip());
            program.close();

            assertThat(program.awaitStatus()).isEqualTo(128 + 9);
            ProcessHandle.of(child).ifPresent(sleep -> sleep.onExit().join());
        }
    }

    @Test
    void movesManyBytesWithoutLoss() throws Exception {
        int size = 300_000;
        try (PtyProcess program = start("stty raw -echo; echo up; head -c " + size + " | cksum")) {
            await(program, "up\n");
            byte[] bytes = new byte[size];
            new Random(1).nextBytes(bytes);
            program.input().write(bytes);
            String sum = toEnd(program);

            assertThat(sum).contains(" " + size + "\n").startsWith(cksum(bytes));
        }
    }

    private String cksum(byte[] bytes) throws Exception {
        Files.write(folder.resolve("bytes"), bytes);
        try (PtyProcess program = start("cksum < bytes")) {
            return toEnd(program).split(" ", -1)[0];
        }
    }

    private PtyProcess start(String script) throws IOException, FileFailure {
        return PtyProcess.start(
                new FakeEnvironment(folder).atHome().build().processes(),
                List.of("sh", "-c", script),
                Map.of("MORE", "more"),
                new TerminalSize(33, 101));
    }

    private static String toEnd(PtyProcess program) throws IOException {
        return new String(program.output().readAllBytes(), StandardCharsets.US_ASCII)
                .replace("\r", "");
    }

    private void await(PtyProcess program, String text) throws IOException {
        int start = shown.length();
        while (shown.indexOf(text, start) < 0) {
            int next = program.output().read();
            assertThat(next).as("after %s", shown).isNotNegative();
            if (next != '\r') {
                shown.append((char) next);
            }
        }
    }

    private static void type(PtyProcess program, String keys) throws IOException {
        program.input().write(keys.getBytes(StandardCharsets.US_ASCII));
    }
}
