package io.github.awsession;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.awsession.EmulatorProcess.Outcome;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** {@code session run} in processes of its own, with the emulator in another one. */
@Timeout(120)
class SessionRunTest {
    @TempDir Path folder;

    @Test
    void givesTheCommandASessionAndPassesItsStatusOn() throws Exception {
        try (EmulatorProcess emulator = new EmulatorProcess(folder, "--speed", "10")) {
            Outcome outcome =
                    run(
                            emulator,
                            "echo $AWSESSION_SERVICE $AWSESSION_REGION $SPARK_REMOTE; exit 7");

            assertThat(outcome.status()).isEqualTo(7);
            assertThat(outcome.out())
                    .matches(
                            "athena us-east-1 sc://[\\w.-]+:443/;use_ssl=true;x-aws-proxy-auth=[\\w-]+\n");
            assertThat(emulator.states("w")).isEqualTo("TERMINATED");
        }
    }

    @Test
    void startsASessionOfEmrServerlessWithAShortIdleTimeout() throws Exception {
        String script =
                "\"$JAVA\" -cp \"$CLASSES\" io.github.awsession.Main emr-serverless get-session"
                        + " --application-id $AWSESSION_APPLICATION_ID --session-id"
                        + " $AWSESSION_SESSION_ID --query session.idleTimeoutMinutes";
        List<String> words =
                List.of(
                        "session",
                        "run",
                        "--service",
                        "emr-serverless",
                        "--application-id",
                        "00emulator1",
                        "--execution-role-arn",
                        "arn:aws:iam::123456789012:role/demo",
                        "--",
                        "sh",
                        "-c",
                        script.replace("$JAVA", System.getProperty("java.home") + "/bin/java")
                                .replace("$CLASSES", System.getProperty("java.class.path")));
        try (EmulatorProcess emulator = new EmulatorProcess(folder, "--speed", "10")) {
            Outcome outcome = emulator.run(words.toArray(String[]::new));

            assertThat(outcome.status()).isZero();
            assertThat(outcome.out()).isEqualTo("20\n");
        }
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143", "HUP, 129"})
    void leavesNoSessionWhenASignalEndsIt(String signal, int status) throws Exception {
        Random random = new Random(signal.hashCode());
        try (EmulatorProcess emulator = new EmulatorProcess(folder, "--speed", "4")) {
            for (int turn = 0; turn < 3; turn++) {
                Process run = emulator.start(words("exec sleep 20"));
                Thread.sleep(Duration.ofMillis(800 + random.nextInt(2000)));
                send(signal, run);

                assertThat(emulator.outcome(run).status()).isEqualTo(status);
            }
            assertThat(emulator.states("w")).matches("((TERMINATED|TERMINATING)\\s*)*");
        }
    }

    @Test
    void leavesNoSessionWhenTheProcessThatStartedItIsGone() throws Exception {
        try (EmulatorProcess emulator = new EmulatorProcess(folder, "--speed", "4")) {
            List<String> command = new ArrayList<>(List.of("sh", "-c", "\"$@\"; :", "sh"));
            command.addAll(words("echo ready > ready; exec sleep 60"));
            Process parent = emulator.start(command);
            ProcessHandle run = awaitReady(parent);
            parent.destroyForcibly();
            run.onExit().get();

            assertThat(emulator.states("w")).matches("TERMINATED|TERMINATING");
        }
    }

    private ProcessHandle awaitReady(Process parent) throws InterruptedException {
        while (!Files.exists(folder.resolve("ready"))) {
            Thread.sleep(Duration.ofMillis(20));
        }
        return parent.children().findFirst().orElseThrow();
    }

    @Test
    void triesTheTerminationAgain() throws Exception {
        try (EmulatorProcess emulator =
                new EmulatorProcess(folder, "--speed", "10", "--fault", "terminate=2")) {
            assertThat(run(emulator, "true").status()).isZero();
            assertThat(emulator.states("w")).isEqualTo("TERMINATED");
        }
    }

    @Test
    void tellsHowToTerminateByHandWhatItCannotTerminate() throws Exception {
        try (EmulatorProcess emulator =
                new EmulatorProcess(folder, "--speed", "10", "--fault", "terminate=100")) {
            Outcome outcome = run(emulator, "echo $AWSESSION_SESSION_ID");

            assertThat(outcome.status()).isEqualTo(255);
            assertThat(outcome.err())
                    .contains(
                            "    awsession athena terminate-session --session-id "
                                    + outcome.out().strip()
                                    + " --region us-east-1\n");
            assertThat(emulator.states("w")).isEqualTo("IDLE");
        }
    }

    @Test
    void terminatesASessionThatIsNotReadyInTime() throws Exception {
        try (EmulatorProcess emulator =
                new EmulatorProcess(folder, "--speed", "10", "--fault", "stuck=CREATING")) {
            Outcome outcome =
                    emulator.run(
                            "session",
                            "run",
                            "--service",
                            "athena",
                            "--work-group",
                            "w",
                            "--wait-timeout",
                            "1s",
                            "--",
                            "echo",
                            "never");

            assertThat(outcome.status()).isEqualTo(124);
            assertThat(outcome.out()).isEmpty();
            assertThat(emulator.states("w")).isEqualTo("TERMINATED");
        }
    }

    @Test
    void learnsTheIdWhenAnAnswerWentAstray() throws Exception {
        try (EmulatorProcess emulator =
                new EmulatorProcess(
                        folder, "--speed", "10", "--fault", "drop=0.3", "--seed", "3")) {
            for (int turn = 0; turn < 3; turn++) {
                run(emulator, "true");
            }
            assertThat(emulator.states("w")).matches("(TERMINATED\\s*)*");
        }
    }

    @Test
    void startsNothingForACommandThatIsMissing() throws Exception {
        try (EmulatorProcess emulator = new EmulatorProcess(folder)) {
            Outcome outcome =
                    emulator.run(
                            "session",
                            "run",
                            "--service",
                            "athena",
                            "--work-group",
                            "w",
                            "--",
                            "no-such-command");

            assertThat(outcome.status()).isEqualTo(127);
            assertThat(outcome.err()).contains("no-such-command; nothing was started");
            assertThat(emulator.states("w")).isEmpty();
        }
    }

    private static Outcome run(EmulatorProcess emulator, String script) throws Exception {
        return emulator.outcome(emulator.start(words(script)));
    }

    private static List<String> words(String script) {
        return EmulatorProcess.program(
                "session",
                "run",
                "--service",
                "athena",
                "--work-group",
                "w",
                "--",
                "sh",
                "-c",
                script);
    }

    private static void send(String signal, Process process) throws Exception {
        new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
    }
}
