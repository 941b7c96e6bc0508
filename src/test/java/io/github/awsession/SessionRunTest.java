package io.github.awsession;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.awsession.testing.Emulator;
import io.github.awsession.testing.FakeProgram;
import io.github.awsession.testing.FakeProgram.Outcome;
import io.github.awsession.testing.FakeTime;
import io.github.awsession.testing.Shared;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code session run} against the emulator, both in this process and in one time. The commands
 * write files, because our standard output is theirs.
 */
@Timeout(120)
@ResourceLock(Shared.SIGNALS)
class SessionRunTest {
    private static final List<String> START =
            List.of("session", "run", "--service", "athena", "--work-group", "w");

    private final FakeTime time = new FakeTime();
    @TempDir Path folder;

    @Test
    void givesTheCommandASessionAndPassesItsStatusOn() throws Exception {
        try (Emulator emulator = new Emulator(time)) {
            Outcome outcome =
                    run(
                            emulator,
                            "echo $AWSESSION_SERVICE $AWSESSION_REGION $SPARK_REMOTE > told; exit 7");

            assertThat(outcome.status()).isEqualTo(7);
            assertThat(outcome.out()).isEmpty();
            assertThat(told())
                    .matches(
                            "athena us-east-1 sc://[\\w.-]+:443/;use_ssl=true;x-aws-proxy-auth=[\\w-]+");
            assertThat(emulator.states("w")).isEqualTo("TERMINATED");
        }
    }

    @Test
    void startsASessionOfEmrServerlessWithAShortIdleTimeout() throws Exception {
        try (Emulator emulator = new Emulator(time)) {
            Outcome outcome =
                    program(emulator)
                            .run(
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
                                    "echo $AWSESSION_APPLICATION_ID $AWSESSION_SESSION_ID > told");
            String[] names = told().split(" ");
            Outcome session =
                    program(emulator)
                            .run(
                                    "emr-serverless",
                                    "get-session",
                                    "--application-id",
                                    names[0],
                                    "--session-id",
                                    names[1],
                                    "--query",
                                    "session.idleTimeoutMinutes");

            assertThat(outcome.status()).isZero();
            assertThat(session.out()).isEqualTo("20\n");
        }
    }

    @Test
    void triesTheTerminationAgain() throws Exception {
        try (Emulator emulator = new Emulator(time, "--fault", "terminate=2")) {
            assertThat(run(emulator, "true").status()).isZero();
            assertThat(emulator.states("w")).isEqualTo("TERMINATED");
        }
    }

    @Test
    void tellsHowToTerminateByHandWhatItCannotTerminate() throws Exception {
        try (Emulator emulator = new Emulator(time, "--fault", "terminate=100")) {
            Outcome outcome = run(emulator, "echo $AWSESSION_SESSION_ID > told");

            assertThat(outcome.status()).isEqualTo(255);
            assertThat(outcome.err())
                    .contains(
                            "    awsession athena terminate-session --session-id "
                                    + told()
                                    + " --region us-east-1\n");
            assertThat(emulator.states("w")).isEqualTo("IDLE");
        }
    }

    @Test
    void terminatesASessionThatIsNotReadyInTime() throws Exception {
        try (Emulator emulator = new Emulator(time, "--fault", "stuck=CREATING")) {
            Outcome outcome =
                    run(emulator, List.of("--wait-timeout", "1s"), "touch", folder + "/told");

            assertThat(outcome.status()).isEqualTo(124);
            assertThat(folder.resolve("told")).doesNotExist();
            assertThat(emulator.states("w")).isEqualTo("TERMINATED");
        }
    }

    @Test
    void learnsTheIdWhenAnAnswerWentAstray() throws Exception {
        try (Emulator emulator = new Emulator(time, "--fault", "drop=0.3", "--seed", "3")) {
            for (int turn = 0; turn < 3; turn++) {
                run(emulator, "true");
            }
            assertThat(emulator.states("w")).matches("(TERMINATED\\s*){3}");
        }
    }

    @Test
    void startsNothingForACommandThatIsMissing() throws Exception {
        try (Emulator emulator = new Emulator(time)) {
            Outcome outcome = run(emulator, List.of(), "no-such-command");

            assertThat(outcome.status()).isEqualTo(127);
            assertThat(outcome.err()).contains("no-such-command; nothing was started");
            assertThat(emulator.states("w")).isEmpty();
        }
    }

    private FakeProgram program(Emulator emulator) {
        return new FakeProgram(folder).in(time).with(emulator.variables());
    }

    private Outcome run(Emulator emulator, String script) {
        return run(emulator, List.of(), "sh", "-c", script);
    }

    private Outcome run(Emulator emulator, List<String> options, String... command) {
        List<String> words = new ArrayList<>(START);
        words.addAll(options);
        words.add("--");
        words.addAll(List.of(command));
        return program(emulator).run(words.toArray(String[]::new));
    }

    private String told() throws Exception {
        return Files.readString(folder.resolve("told")).strip();
    }
}
