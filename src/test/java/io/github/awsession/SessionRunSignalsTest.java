package io.github.awsession;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.awsession.testing.Emulator;
import io.github.awsession.testing.KeyboardInterrupts;
import io.github.awsession.testing.ProgramProcess;
import io.github.awsession.testing.Shared;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code session run} in processes of its own, to which signals are sent. */
@Timeout(120)
@ResourceLock(Shared.SIGNALS)
class SessionRunSignalsTest {
    @TempDir Path folder;

    @BeforeEach
    void check() {
        KeyboardInterrupts.requireHeard();
    }

    /** Sessions of the emulator need no time, except those that are stuck. */
    private static Emulator emulator(String... options) {
        List<String> words = new ArrayList<>(List.of("--speed", "1000"));
        words.addAll(List.of(options));
        return new Emulator(Clock.systemUTC(), Thread::sleep, words.toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource({
        "INT, 130",
        "TERM, 143",
        "HUP, 129",
        "QUIT, 131",
        "USR1, 138",
        "ALRM, 142",
        "ABRT, 134"
    })
    void leavesNoSessionWhenASignalEndsItsCommand(String signal, int status) throws Exception {
        try (Emulator emulator = emulator()) {
            assertThat(statusAfter(signal, emulator, "ready")).isEqualTo(status);
            assertThat(emulator.states("w")).matches("TERMINATED|TERMINATING");
        }
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143", "HUP, 129", "QUIT, 131", "USR1, 138"})
    void leavesNoSessionWhenASignalComesBeforeItIsReady(String signal, int status)
            throws Exception {
        try (Emulator emulator = emulator("--fault", "stuck=CREATING")) {
            assertThat(statusAfter(signal, emulator, "CREATING")).isEqualTo(status);
            assertThat(emulator.states("w")).matches("TERMINATED|TERMINATING");
        }
    }

    /** The status of a run to which a signal is sent once it has written a line with a word. */
    private int statusAfter(String signal, Emulator emulator, String word) throws Exception {
        Process run = start(emulator, words("echo ready; exec sleep 60"));
        awaitLine(run, word);
        send(signal, run);

        assertThat(run.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return run.exitValue();
    }

    @Test
    void leavesNoSessionWhenTheProcessThatStartedItIsGone() throws Exception {
        try (Emulator emulator = emulator()) {
            List<String> command = new ArrayList<>(List.of("sh", "-c", "\"$@\"; :", "sh"));
            command.addAll(words("echo ready; exec sleep 60"));
            Process parent = start(emulator, command);
            awaitLine(parent, "ready");
            ProcessHandle run = parent.children().findFirst().orElseThrow();
            parent.destroyForcibly();
            run.onExit().get(60, TimeUnit.SECONDS);

            assertThat(emulator.states("w")).matches("TERMINATED|TERMINATING");
        }
    }

    @ParameterizedTest
    @CsvSource({"false, TERM, 143", "true, TERM, 143", "true, INT, 9", "false, INT, 9"})
    void aSignalReachesTheCommandOnce(boolean group, String signal, int status) throws Exception {
        String script =
                "trap 'echo got' "
                        + signal
                        + "\necho ready\nfor i in $(seq 20); do sleep 0.1; done; exit 9";
        try (Emulator emulator = emulator()) {
            List<String> command = new ArrayList<>(List.of("setsid"));
            command.addAll(words(script));
            Process run = start(emulator, command);
            BufferedReader lines = awaitLine(run, "ready");
            // The witness of the group is there a moment later than the command.
            while (run.children().noneMatch(SessionRunSignalsTest::isWitness)) {
                Thread.onSpinWait();
            }
            String target = (group ? "-" : "") + run.pid();
            new ProcessBuilder("kill", "-" + signal, "--", target).start().waitFor();
            String rest = String.join("\n", lines.lines().toList());

            assertThat(run.waitFor()).isEqualTo(status);
            assertThat(rest).containsOnlyOnce("got");
            assertThat(emulator.states("w")).matches("TERMINATED|TERMINATING");
        }
    }

    private static boolean isWitness(ProcessHandle child) {
        return child.info().command().orElse("").endsWith("cat");
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143", "HUP, 129"})
    void aSignalEndsAtOnceWhatComesBeforeTheStart(String signal, int status) throws Exception {
        Files.writeString(folder.resolve("config"), "[default]\ncredential_process = sleep 3600\n");
        try (Emulator emulator = emulator()) {
            List<String> command = new ArrayList<>(List.of("env", "-u", "AWS_ACCESS_KEY_ID"));
            command.add("AWS_CONFIG_FILE=" + folder.resolve("config"));
            command.addAll(words("echo ready"));
            Process run = start(emulator, command);
            while (run.children().findAny().isEmpty()) {
                assertThat(run.isAlive()).isTrue();
            }
            List<ProcessHandle> children = run.children().toList();
            send(signal, run);

            assertThat(run.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(run.exitValue()).isEqualTo(status);
            for (ProcessHandle child : children) {
                child.onExit().get(20, TimeUnit.SECONDS);
            }
            assertThat(emulator.states("w")).isEmpty();
        }
    }

    @Test
    void startsNothingWhenTheProcessThatStartedItIsGoneAlready() throws Exception {
        try (Emulator emulator = emulator()) {
            List<String> command = new ArrayList<>(words("echo ready"));
            command.add(1, "-Dawsession.parent=1");
            Process run = start(emulator, command);

            assertThat(run.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(run.exitValue()).isEqualTo(129);
            assertThat(emulator.states("w")).isEmpty();
        }
    }

    private Process start(Emulator emulator, List<String> command) throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        ProgramProcess.forgetSettings(builder.environment());
        builder.environment().put("HOME", folder.toString());
        builder.environment().putAll(emulator.variables());
        return builder.start();
    }

    private static List<String> words(String script) {
        return ProgramProcess.command(
                "session",
                "run",
                "--service",
                "athena",
                "--work-group",
                "w",
                "--progress",
                "plain",
                "--",
                "sh",
                "-c",
                script);
    }

    private static BufferedReader awaitLine(Process process, String word) throws Exception {
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        String line = "";
        while (!line.contains(word)) {
            line = lines.readLine();
            assertThat(line).as("before " + word).isNotNull();
        }
        return lines;
    }

    private static void send(String signal, Process process) throws Exception {
        new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
    }
}
