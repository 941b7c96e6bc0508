package io.github.awsession.session.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.awsession.environment.TerminalSize;
import io.github.awsession.environment.terminal.PtyProcess;
import io.github.awsession.testing.FakeEnvironment;
import io.github.awsession.testing.KeyboardInterrupts;
import io.github.awsession.testing.ProgramProcess;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sessions of {@link KeyPrinter} on real pseudo-terminals. */
@Timeout(60)
class ShellTerminalTest {
    private static final String MARKED = "stty -g > before; %s; echo status $?.; stty -g > after";

    @TempDir private Path folder;

    private final StringBuilder shown = new StringBuilder();
    private Optional<PtyProcess> program = Optional.empty();

    @AfterEach
    void hangUp() {
        program.ifPresent(PtyProcess::close);
    }

    @ParameterizedTest
    @CsvSource({
        "plain, Q, 0", "plain, ~., 0", "end, ~., 0", "plain, HUP, 129", "plain, TERM, 143",
        "plain, INT, 130", "end, HUP, 129", "end, TERM, 143", "end, INT, 130", "xrs, Q, 0",
        "xrs, TERM, 143", "xrs, HUP, 129"
    })
    void hasItsOwnModesAfterwards(String way, String end, int status) throws Exception {
        start(MARKED.formatted("\"$@\""), way, "IOE");
        String pid = await("pid (\\d+)\\.");
        await("size 101x33\\.");
        await("size 101x33\\.");
        if (end.length() > 2) {
            send(end, pid);
        } else {
            type(end);
        }
        await("status " + status + "\\.");
        toEnd();

        assertThat(modes("after")).isNotEmpty().isEqualTo(modes("before"));
    }

    @Test
    void hasItsOwnModesWhenItsParentIsKilled() throws Exception {
        start(
                "stty -g > before; sh -c '\"$@\"; :' sh \"$@\";"
                        + " until [ -e killed ]; do sleep 0.02; done; read wait; stty -g > after",
                "end",
                "IOE");
        long pid = Long.parseLong(await("pid (\\d+)\\."));
        ProcessHandle session = ProcessHandle.of(pid).orElseThrow();
        ProcessHandle parent = session.parent().orElseThrow();
        await("size 101x33\\.");
        parent.destroyForcibly();
        session.onExit().join();
        Files.createFile(folder.resolve("killed"));
        type("\r");
        toEnd();

        assertThat(modes("after")).isNotEmpty().isEqualTo(modes("before"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "end", "xrs"})
    void sendsAllKeysAsTheyAre(String way) throws Exception {
        KeyboardInterrupts.requireHeard();
        start("\"$@\"", way, "IOE");
        await("size 101x33\\.");
        for (int key = 0; key < 128; key++) {
            if ("BEQX~".indexOf(key) < 0) {
                type(String.valueOf((char) key));
                await("key " + key + "\\.");
            }
        }
        type("Q");
        await("end CHANNEL_CLOSED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "end", "xrs"})
    void reportsAnotherSizeAtOnce(String way) throws Exception {
        start("\"$@\"", way, "IOE");
        await("size 101x33\\.");
        await("size 101x33\\.");
        List<Long> delays = new ArrayList<>();
        for (int rows = 40; rows < 50; rows++) {
            long start = System.nanoTime();
            running().resize(new TerminalSize(rows, 140));
            await("size 140x" + rows + "\\.");
            delays.add((System.nanoTime() - start) / 1_000_000);
        }

        assertThat(delays.stream().sorted().toList().get(5)).as("%s", delays).isLessThan(50);
    }

    @Test
    void entersRawModeAgainAfterAStop() throws Exception {
        start(
                "set -m; "
                        + MARKED.formatted(
                                "\"$@\"; stty -g > between; stty sane; echo stopped; fg"),
                "plain",
                "IOE");
        String pid = await("pid (\\d+)\\.");
        await("size 101x33\\.");
        await("size 101x33\\.");
        send("TSTP", pid);
        await("stopped");
        running().resize(new TerminalSize(50, 140));
        await("size 140x50\\.");
        type("\u0003");
        await("key 3\\.");
        type("Q");
        toEnd();

        assertThat(modes("after")).isNotEmpty().isEqualTo(modes("before"));
        assertThat(modes("between")).isEqualTo(modes("before"));
    }

    @Test
    void takesAPasteAtFullSpeed() throws Exception {
        start("\"$@\"", "plain", "IOE");
        await("size 101x33\\.");
        await("size 101x33\\.");
        long start = System.nanoTime();
        type("B" + "0123456789abcde\r".repeat(12_500) + "E");
        await("counted 200001\\.");

        assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(2000);
    }

    @Test
    void doesNotWaitForAKeyAtTheExit() throws Exception {
        start("\"$@\"; echo over 1.", "plain", "IOE");
        await("size 101x33\\.");
        await("size 101x33\\.");
        long start = System.nanoTime();
        type("Q");
        await("over \\d+\\.");

        assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(290);
    }

    @ParameterizedTest
    @CsvSource({"IE, 300x100", "O, 101x33", "'', 300x100"})
    void knowsItsSizeByItsOutput(String terminals, String size) throws Exception {
        start("\"$@\"", "plain", terminals);

        await("size " + size + "\\.");
    }

    private void start(String script, String way, String terminals) throws Exception {
        List<String> words = new ArrayList<>(List.of("sh", "-c", script, "sh"));
        List<String> java =
                ProgramProcess.command(KeyPrinter.class.getName(), new String[] {way, terminals});
        words.addAll(java);
        if (way.equals("xrs")) {
            words.set(words.indexOf(KeyPrinter.class.getName()) + 1, "end");
            words.add(words.indexOf(ProgramProcess.JAVA) + 1, "-Xrs");
        }
        program =
                Optional.of(
                        PtyProcess.start(
                                new FakeEnvironment(folder).atHome().build().processes(),
                                words,
                                Map.of(),
                                new TerminalSize(33, 101)));
    }

    private PtyProcess running() {
        return program.orElseThrow();
    }

    /** Waits for a text after the last one, and returns its first group if it has one. */
    private String await(String pattern) throws Exception {
        Pattern wanted = Pattern.compile(pattern);
        byte[] bytes = new byte[4096];
        while (true) {
            Matcher found = wanted.matcher(shown);
            if (found.find()) {
                String group = found.groupCount() > 0 ? found.group(1) : found.group();
                shown.delete(0, found.end());
                return group;
            }
            int count = running().output().read(bytes);
            assertThat(count).as("%s after %s", pattern, shown).isPositive();
            shown.append(new String(bytes, 0, count, StandardCharsets.UTF_8));
        }
    }

    private void toEnd() throws Exception {
        shown.append(new String(running().output().readAllBytes(), StandardCharsets.UTF_8));
    }

    private void type(String keys) throws Exception {
        running().input().write(keys.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void send(String signal, String pid) throws Exception {
        new ProcessBuilder("kill", "-" + signal, pid).start().waitFor();
    }

    private String modes(String file) throws Exception {
        return Files.readString(folder.resolve(file));
    }
}
