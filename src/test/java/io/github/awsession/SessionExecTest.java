package io.github.awsession;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.awsession.testing.Emulator;
import io.github.awsession.testing.FakeProgram.Outcome;
import io.github.awsession.testing.RealProgram;
import io.github.awsession.testing.Shared;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** {@code session exec} against the emulator. */
@Timeout(120)
@ResourceLock(Shared.SIGNALS)
class SessionExecTest {
    private static final String NODE = "i-0123456789abcdef0";
    private static final String OTHER = "i-0123456789abcdef1";
    private static final String OFFLINE = "i-00000000000000000";

    @TempDir Path folder;
    private final Emulator emulator =
            new Emulator(Clock.systemUTC(), Thread::sleep, "--speed", "1000");

    @AfterEach
    void close() {
        emulator.close();
    }

    private Outcome exec(List<String> options, String... command) {
        List<String> words = new ArrayList<>(List.of("session", "exec"));
        words.addAll(options);
        words.add("--");
        words.addAll(List.of(command));
        return new RealProgram(folder, emulator).run(words.toArray(String[]::new));
    }

    @Test
    void keepsStreamsApartAndPassesTheStatusOn() {
        Outcome outcome =
                exec(List.of("--target", NODE), "sh", "-c", "echo out; echo err >&2; exit 7");

        assertThat(outcome).isEqualTo(new Outcome(7, "out\n", "err\n"));
    }

    @Test
    void passesWordsOnAsTheyAre() {
        String[] words = {"a b", "c'd", "\"x\"", "$HOME", "*", "", "back\\slash", "`id`", "l\nm"};
        List<String> command = new ArrayList<>(List.of("printf", "<%s>"));
        command.addAll(List.of(words));
        Outcome outcome = exec(List.of("--target", NODE), command.toArray(String[]::new));

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).isEqualTo('<' + String.join("><", words) + '>');
    }

    @Test
    void showsTheLinesAndTheStatusesOfSeveralTargets() {
        Outcome outcome =
                exec(
                        List.of("--target", NODE, "--target", OTHER),
                        "sh",
                        "-c",
                        "echo one; printf two; echo bad >&2; exit 3");

        assertThat(outcome.status()).isEqualTo(3);
        assertThat(outcome.out().lines())
                .containsExactlyInAnyOrder(
                        NODE + ": one", NODE + ": two", OTHER + ": one", OTHER + ": two");
        assertThat(outcome.err().lines())
                .contains(NODE + ": bad", OTHER + ": bad")
                .endsWith("TARGET               STATUS", NODE + "  3", OTHER + "  3");
    }

    @Test
    void isNoSuccessWhenATargetIsOffline() {
        Outcome outcome = exec(List.of("--target", NODE, "--target", OFFLINE), "echo", "fine");

        assertThat(outcome.status()).isEqualTo(255);
        assertThat(outcome.out()).isEqualTo(NODE + ": fine\n");
        assertThat(outcome.err())
                .isEqualTo(
                        """
                        TARGET               STATUS
                        i-0123456789abcdef0  0
                        i-00000000000000000  An error occurred (TargetNotConnected) when calling \
                        the StartSession operation: i-00000000000000000 is not connected.
                        """);
    }

    @Test
    void printsADocumentWhereAFormatIsTyped() {
        Outcome outcome =
                exec(
                        List.of(
                                "--target",
                                NODE,
                                "--target",
                                OFFLINE,
                                "--output",
                                "json",
                                "--query",
                                "Targets[].[Target, Status, SessionId == `null`]"),
                        "echo",
                        "fine");

        assertThat(outcome.status()).isEqualTo(255);
        assertThat(outcome.out().replaceAll("\\s", ""))
                .isEqualTo("[[\"" + NODE + "\",0,false],[\"" + OFFLINE + "\",null,true]]");
        assertThat(outcome.err()).isEqualTo(NODE + ": fine\n");
    }

    @Test
    void runsOnAsManyTargetsAtOnceAsAllowed() throws Exception {
        List<String> options = new ArrayList<>(List.of("--parallel", "2", "--quiet"));
        for (int count = 0; count < 6; count++) {
            options.addAll(List.of("--target", NODE));
        }
        String script =
                "d=%s; mkdir $d/$$; ls -d $d/[0-9]* | wc -l; sleep 0.2; rmdir $d/$$"
                        .formatted(folder);
        Outcome outcome = exec(options, "sh", "-c", script);

        assertThat(outcome.status()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out().lines().map(line -> line.replaceAll(".*: *", "")))
                .hasSize(6)
                .contains("2")
                .allMatch("1|2"::contains);
    }

    @Test
    void reportsARefusedStartOfOneTarget() {
        Outcome outcome = exec(List.of("--target", OFFLINE), "true");

        assertThat(outcome.status()).isEqualTo(254);
        assertThat(outcome.err()).contains("(TargetNotConnected)");
    }

    @Test
    void reportsATargetThatDoesNotConnectInTime() {
        Outcome outcome = exec(List.of("--target", OFFLINE, "--wait-target", "0"), "true");

        assertThat(outcome.status()).isEqualTo(124);
        assertThat(outcome.err()).contains("Waiter TargetConnected failed: Timed out");
    }

    @Test
    void waitsBehindTheOptionOfStartSession() {
        RealProgram program = new RealProgram(folder, emulator);
        Outcome outcome =
                program.run("ssm", "start-session", "--target", OFFLINE, "--wait-target", "0");

        assertThat(outcome.status()).isEqualTo(124);
        assertThat(program.run("ssm", "start-session", "--target", NODE, "--wait-target", "x"))
                .satisfies(refused -> assertThat(refused.status()).isEqualTo(252))
                .satisfies(
                        refused ->
                                assertThat(refused.err())
                                        .contains(
                                                "argument --wait-target: invalid duration value:"
                                                        + " 'x'"));
    }

    @Test
    void takesAllOutputAsOneStreamIfAskedTo() {
        Outcome outcome =
                exec(
                        List.of("--target", NODE, "--no-separate-output"),
                        "sh",
                        "-c",
                        "echo out; echo err >&2; exit 7");

        assertThat(outcome).isEqualTo(new Outcome(0, "out\nerr\n", ""));
    }

    @Test
    void carriesEveryLine() {
        Outcome outcome = exec(List.of("--target", NODE), "seq", "200000");

        StringBuilder wanted = new StringBuilder();
        for (int number = 1; number <= 200_000; number++) {
            wanted.append(number).append('\n');
        }
        assertThat(outcome).isEqualTo(new Outcome(0, wanted.toString(), ""));
    }
}
