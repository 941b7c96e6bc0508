package io.github.awsession;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.awsession.testing.Emulator;
import io.github.awsession.testing.KeyboardInterrupts;
import io.github.awsession.testing.ProgramProcess;
import io.github.awsession.testing.RealProgram;
import io.github.awsession.testing.Shared;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code session forward} and {@code session exec} in processes that get signals. */
@Timeout(120)
@ResourceLock(Shared.SIGNALS)
class RemoteSignalsTest {
    private static final String FORWARD =
            "session forward --target i-0123456789abcdef0 -L 0:22 -L 0:23 -L 0:24";
    private static final String EXEC =
            "session exec --target i-0123456789abcdef0 --target i-0123456789abcdef1";

    @TempDir Path folder;
    private Emulator emulator;

    @BeforeEach
    void start() {
        KeyboardInterrupts.requireHeard();
        emulator = new Emulator(Clock.systemUTC(), Thread::sleep, "--speed", "1");
    }

    @AfterEach
    void close() {
        emulator.close();
    }

    @ParameterizedTest
    @CsvSource({"INT, 0", "TERM, 143", "HUP, 129", "QUIT, 131", "USR1, 138"})
    void forwardsEndWithASignal(String signal, int status) throws Exception {
        assertThat(statusAfter(signal, words(FORWARD))).isEqualTo(status);
        assertThat(new RealProgram(folder, emulator).activeSessions()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"TERM, 143", "HUP, 129"})
    void forwardsEndWithTheirCommand(String signal, int status) throws Exception {
        List<String> words = words(FORWARD + " --quiet -- sh -c");
        words.add("echo ready; exec sleep 60");

        assertThat(statusAfter(signal, words)).isEqualTo(status);
        assertThat(new RealProgram(folder, emulator).activeSessions()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143", "HUP, 129", "QUIT, 131"})
    void commandsOnSeveralTargetsEndWithASignal(String signal, int status) throws Exception {
        List<String> words = words(EXEC + " -- sh -c");
        words.add("echo ready; exec sleep 60");

        assertThat(statusAfter(signal, words)).isEqualTo(status);
        assertThat(new RealProgram(folder, emulator).activeSessions()).isEmpty();
    }

    @Test
    void theKeyReachesTheCommandOnASingleTarget() throws Exception {
        List<String> words = words("session exec --target i-0123456789abcdef0 -- sh -c");
        words.add("trap 'echo got; exit' INT; echo ready; for i in $(seq 200); do sleep 0.1; done");
        Process process = start(words);
        BufferedReader lines = awaitReady(process);
        send("INT", process);

        assertThat(lines.readLine()).isEqualTo("got");
        assertThat(lines.readLine()).isNull();
        assertThat(new RealProgram(folder, emulator).activeSessions()).isEmpty();
    }

    @Test
    void nothingIsLeftWhenTheProcessThatStartedItIsGone() throws Exception {
        List<String> command = new ArrayList<>(List.of("sh", "-c", "\"$@\"; :", "sh"));
        command.addAll(words(FORWARD));
        Process parent = start(command);
        var _ = awaitReady(parent);
        ProcessHandle forward = parent.children().findFirst().orElseThrow();
        parent.destroyForcibly();
        forward.onExit().get(60, TimeUnit.SECONDS);

        assertThat(new RealProgram(folder, emulator).activeSessions()).isEmpty();
    }

    private int statusAfter(String signal, List<String> words) throws Exception {
        Process process = start(words);
        var _ = awaitReady(process);
        send(signal, process);

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private static void send(String signal, Process process) throws Exception {
        new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
    }

    private static List<String> words(String line) {
        return new ArrayList<>(ProgramProcess.command(line.split(" ")));
    }

    private Process start(List<String> command) throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        ProgramProcess.forgetSettings(builder.environment());
        builder.environment().put("HOME", folder.toString());
        builder.environment().putAll(emulator.variables());
        return builder.start();
    }

    private static BufferedReader awaitReady(Process process) throws Exception {
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        String line = "";
        while (!line.contains("ready")) {
            line = lines.readLine();
            assertThat(line).isNotNull();
        }
        return lines;
    }
}
