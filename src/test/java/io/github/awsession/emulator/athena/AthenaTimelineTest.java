package io.github.awsession.emulator.athena;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.awsession.emulator.fault.Timing;
import io.github.awsession.emulator.http.Service;
import io.github.awsession.emulator.service.Parameters;
import io.github.awsession.testing.MovingClock;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

class AthenaTimelineTest {
    private static final Instant START = MovingClock.START;
    private static final AthenaSession SESSION =
            new AthenaSession(
                    "s",
                    "us-east-1",
                    START,
                    new Parameters(
                            Service.tree("{'WorkGroup':'wg','SessionIdleTimeoutInMinutes':1}")),
                    Optional.empty(),
                    List.of(),
                    false);

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    0,     CREATING,    0
                    1499,  CREATING,    0
                    1500,  CREATED,     1500
                    1999,  CREATED,     1500
                    2000,  IDLE,        2000
                    61999, IDLE,        2000
                    62000, TERMINATING, 62000
                    62999, TERMINATING, 62000
                    63000, TERMINATED,  63000
                    99999, TERMINATED,  63000
                    """)
    void anUntouchedSessionLivesUntilItsIdleTimeout(
            long now, AthenaState state, long lastModified) {
        AthenaTimeline timeline = AthenaTimeline.of(SESSION, new Timing(1));

        assertThat(timeline.state(at(now))).isEqualTo(state);
        assertThat(timeline.lastModified(at(now))).isEqualTo(at(lastModified));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    3999,  IDLE
                    4000,  BUSY
                    5999,  BUSY
                    6000,  IDLE
                    65999, IDLE
                    66000, TERMINATING
                    67000, TERMINATED
                    """)
    void aCalculationMakesItBusyAndDefersTheTimeout(long now, AthenaState state) {
        AthenaSession session = now < 4000 ? SESSION : SESSION.with(calculation("c", 4000));

        assertThat(AthenaTimeline.of(session, new Timing(1)).state(at(now))).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    999,  CREATING
                    1000, TERMINATING
                    1999, TERMINATING
                    2000, TERMINATED
                    """)
    void aRequestTerminatesItInAnyState(long now, AthenaState state) {
        AthenaSession session = now < 1000 ? SESSION : SESSION.terminatedAt(at(1000));

        assertThat(AthenaTimeline.of(session, new Timing(1)).state(at(now))).isEqualTo(state);
    }

    @Test
    void aStateAfterTheEndIsNeverReached() {
        AthenaTimeline timeline = AthenaTimeline.of(SESSION.terminatedAt(at(1000)), new Timing(1));

        assertThat(timeline.lastModified(at(9000))).isEqualTo(at(2000));
        assertThat(timeline.runTime(at(9000))).isZero();
    }

    @Test
    void theReasonTellsATimeoutFromARequest() {
        Optional<String> timeout = AthenaTimeline.of(SESSION, new Timing(1)).reason(at(70_000));
        Optional<String> request =
                AthenaTimeline.of(SESSION.terminatedAt(at(5000)), new Timing(1)).reason(at(70_000));

        assertThat(timeout).hasValue("The session was idle for 1 minutes.");
        assertThat(request).hasValue("The session was terminated on request.");
        assertThat(AthenaTimeline.of(SESSION, new Timing(1)).reason(at(3000))).isEmpty();
    }

    @Test
    void speedShortensEverything() {
        AthenaTimeline timeline = AthenaTimeline.of(SESSION, new Timing(100));

        assertThat(timeline.ready()).isEqualTo(at(20));
        assertThat(timeline.ended()).isEqualTo(at(630));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    4000, CREATING,  CREATING
                    4200, QUEUED,    QUEUED
                    4500, RUNNING,   QUEUED
                    5999, RUNNING,   QUEUED
                    6000, COMPLETED, RUNNING
                    7499, COMPLETED, RUNNING
                    7500, COMPLETED, COMPLETED
                    """)
    void calculationsRunOneAfterAnother(long now, CalculationState first, CalculationState second) {
        AthenaSession session = SESSION.with(calculation("c", 4000)).with(calculation("d", 4000));

        assertThat(states(session, now)).containsExactly(first, second);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    4999, RUNNING,   QUEUED
                    5000, CANCELING, QUEUED
                    5499, CANCELING, QUEUED
                    5500, CANCELED,  RUNNING
                    7000, CANCELED,  COMPLETED
                    """)
    void aStoppedCalculationMakesRoomForTheNext(
            long now, CalculationState first, CalculationState second) {
        AthenaSession session =
                SESSION.with(calculation("c", 4000))
                        .with(calculation("d", 4000))
                        .change("c", calculation -> calculation.stoppedAt(at(5000)));

        assertThat(states(session, now)).containsExactly(first, second);
    }

    @ParameterizedTest
    @ValueSource(longs = {4300, 5800})
    void aCalculationStoppedInTheQueueNeitherHastensNorDelaysTheNext(long stop) {
        AthenaSession session =
                SESSION.with(calculation("c", 4000))
                        .with(calculation("d", 4000))
                        .with(calculation("e", 4000))
                        .change("d", calculation -> calculation.stoppedAt(at(stop)));

        assertThat(states(session, 5999).getLast()).isEqualTo(CalculationState.QUEUED);
        assertThat(states(session, 6000).getLast()).isEqualTo(CalculationState.RUNNING);
    }

    @Test
    void theEndOfTheSessionCancelsItsCalculations() {
        AthenaSession session = SESSION.with(calculation("c", 4000)).terminatedAt(at(5000));
        CalculationTimeline timeline =
                AthenaTimeline.of(session, new Timing(1)).calculations().getFirst();

        assertThat(timeline.state(at(5000))).isEqualTo(CalculationState.CANCELING);
        assertThat(timeline.state(at(5500))).isEqualTo(CalculationState.CANCELED);
        assertThat(timeline.reason()).isEqualTo("The session was terminated.");
        assertThat(timeline.runTime(at(9000))).isEqualTo(Duration.ofMillis(500));
    }

    private static List<CalculationState> states(AthenaSession session, long now) {
        return AthenaTimeline.of(session, new Timing(1)).calculations().stream()
                .map(timeline -> timeline.state(at(now)))
                .toList();
    }

    private static Calculation calculation(String id, long submitted) {
        return new Calculation(id, at(submitted), "x", Optional.empty(), Optional.empty());
    }

    private static Instant at(long millis) {
        return START.plusMillis(millis);
    }
}
