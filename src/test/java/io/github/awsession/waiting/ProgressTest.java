package io.github.awsession.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.awsession.environment.Environment;
import io.github.awsession.model.ModelLoader;
import io.github.awsession.testing.FakeEnvironment;
import io.github.awsession.testing.FakeTime;
import io.github.awsession.value.Value;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

class ProgressTest {
    private static final Waiter WAITER = Waiters.of("athena", "session-idle").orElseThrow();

    private final FakeTime time = new FakeTime();

    private String told(ProgressForm form, boolean terminal, long seconds, String script) {
        FakeEnvironment world = world(terminal);
        Environment environment = world.build();
        WaitLimits limits =
                new WaitLimits(
                        Optional.of(Duration.ofSeconds(seconds)),
                        OptionalLong.of(script.split(" ").length),
                        Optional.empty());
        var _ =
                new WaitLoop(
                                environment,
                                ModelLoader.load("athena"),
                                new ScriptedService(WAITER.target(), script))
                        .await(
                                WAITER,
                                Value.Structure.EMPTY,
                                limits,
                                form.of(environment, WAITER, "s-1"));
        return world.err();
    }

    private FakeEnvironment world(boolean errTerminal) {
        return new FakeEnvironment(Path.of("/")).in(time).terminals(false, false, errTerminal);
    }

    @ParameterizedTest
    @CsvSource({"AUTO, false", "PLAIN, true", "PLAIN, false"})
    void isALineForEveryChangeOfTheState(ProgressForm form, boolean terminal) {
        assertThat(told(form, terminal, 5, "CREATING CREATING CREATED CREATED IDLE"))
                .isEqualTo(
                        """
                        2020-01-01T00:00:00Z s-1 CREATING 0s
                        2020-01-01T00:00:10Z s-1 CREATED 10s
                        2020-01-01T00:00:20Z s-1 IDLE 20s
                        """);
    }

    @Test
    void isALineAboutEveryMinuteOtherwise() {
        assertThat(told(ProgressForm.PLAIN, false, 25, "BUSY BUSY BUSY BUSY BUSY BUSY BUSY"))
                .isEqualTo(
                        """
                        2020-01-01T00:00:00Z s-1 BUSY 0s
                        2020-01-01T00:01:15Z s-1 BUSY 1m15s
                        2020-01-01T00:02:30Z s-1 BUSY 2m30s
                        """);
    }

    @Test
    void tellsLastingTrouble() {
        assertThat(
                        told(
                                ProgressForm.PLAIN,
                                false,
                                1,
                                "broken CREATING broken throttled CREATING throttled broken broken"
                                        + " broken broken"))
                .isEqualTo(
                        """
                        2020-01-01T00:00:00Z s-1 not seen yet 0s; trying again: No answer
                        2020-01-01T00:00:01Z s-1 CREATING 1s
                        2020-01-01T00:00:07Z s-1 CREATING 7s; trying again: No answer
                        """);
    }

    @Test
    void isAJsonObjectALine() {
        assertThat(told(ProgressForm.JSON, true, 70, "broken IDLE"))
                .isEqualTo(
                        """
                        {"Time": "2020-01-01T00:00:00Z", "Service": "athena", "Waiter": "session-idle", "Id": "s-1", "State": null, "ElapsedSeconds": 0, "Attempt": 1, "Error": "No answer"}
                        {"Time": "2020-01-01T00:01:10Z", "Service": "athena", "Waiter": "session-idle", "Id": "s-1", "State": "IDLE", "ElapsedSeconds": 70, "Attempt": 2}
                        """);
    }

    @Test
    void isOneLineOfATerminalThatTicksAndGoes() {
        assertThat(
                        told(ProgressForm.AUTO, true, 3, "CREATING broken IDLE")
                                .split("\r\u001b\\[K", -1))
                .containsExactly(
                        "",
                        "s-1 CREATING 0s",
                        "s-1 CREATING 1s",
                        "s-1 CREATING 2s",
                        "s-1 CREATING 3s, trying again",
                        "s-1 CREATING 4s, trying again",
                        "s-1 CREATING 5s, trying again",
                        "s-1 IDLE 6s",
                        "");
    }

    @Test
    void isLinesOnATerminalThatShowsTheDebugLog() {
        FakeEnvironment world = world(true);
        Environment environment = world.build().logging();

        Progress progress = ProgressForm.AUTO.of(environment, WAITER, "s-1");
        progress.looked(new Progress.Report("IDLE", Duration.ZERO, 1, Optional.empty()));

        assertThat(world.err()).isEqualTo("2020-01-01T00:00:00Z s-1 IDLE 0s\n");
    }

    @Test
    void isNothingWhenNobodyWantsIt() {
        assertThat(told(ProgressForm.NONE, true, 90, "CREATING broken IDLE")).isEmpty();
    }
}
