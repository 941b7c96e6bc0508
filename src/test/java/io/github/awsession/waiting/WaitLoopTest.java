package io.github.awsession.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.awsession.environment.Environment;
import io.github.awsession.error.InterruptedByUserException;
import io.github.awsession.error.ServiceException;
import io.github.awsession.model.ModelLoader;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.model.Shape;
import io.github.awsession.testing.FakeEnvironment;
import io.github.awsession.testing.FakeTime;
import io.github.awsession.value.Value;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Stream;

class WaitLoopTest {
    /** Waiter, states in which it goes on, states that it waits for, states that end it. */
    private static final String WAITERS =
            """
            athena session-idle                | CREATING CREATED BUSY                                     | IDLE              | TERMINATING TERMINATED DEGRADED FAILED | SessionState
            athena session-terminated          | CREATING CREATED IDLE BUSY TERMINATING DEGRADED           | TERMINATED        | FAILED                                 | SessionState
            athena calculation-completed       | CREATING CREATED QUEUED RUNNING CANCELING                 | COMPLETED         | CANCELED FAILED                        | CalculationExecutionState
            emr-serverless session-started     | SUBMITTED STARTING                                        | STARTED IDLE BUSY | FAILED TERMINATING TERMINATED          | SessionState
            emr-serverless session-idle        | SUBMITTED STARTING STARTED BUSY                           | IDLE              | FAILED TERMINATING TERMINATED          | SessionState
            emr-serverless session-terminated  | SUBMITTED STARTING STARTED IDLE BUSY TERMINATING          | TERMINATED        | FAILED                                 | SessionState
            ssm session-connected              | Connecting Disconnected                                   | Connected         | Terminating Terminated Failed          | SessionStatus
            ssm session-terminated             | Connected Connecting Disconnected Terminating             | Terminated        | Failed                                 | SessionStatus
            ssm target-connected               | notconnected                                              | connected         |                                        | ConnectionStatus
            """;

    record Row(
            Waiter waiter,
            List<String> goesOn,
            List<String> reached,
            List<String> ends,
            String states) {
        static Row of(String line) {
            String[] cells = line.split("\\|", -1);
            String[] name = cells[0].strip().split(" ");
            return new Row(
                    Waiters.of(name[0], name[1]).orElseThrow(),
                    words(cells[1]),
                    words(cells[2]),
                    words(cells[3]),
                    cells[4].strip());
        }

        private static List<String> words(String cell) {
            return Arrays.stream(cell.strip().split(" ")).filter(word -> !word.isEmpty()).toList();
        }

        @Override
        public String toString() {
            return waiter.service() + " " + waiter.name();
        }
    }

    static Stream<Row> waiters() {
        return WAITERS.lines().map(Row::of);
    }

    /** Every waiter with every state of one column. */
    private static Stream<Arguments> each(Function<Row, List<String>> column) {
        return waiters()
                .flatMap(row -> column.apply(row).stream().map(state -> Arguments.of(row, state)));
    }

    static Stream<Arguments> statesWaitedFor() {
        return each(Row::reached);
    }

    static Stream<Arguments> statesThatEndIt() {
        return each(Row::ends);
    }

    static Stream<Arguments> statesInWhichItGoesOn() {
        return each(Row::goesOn);
    }

    private final FakeTime time = new FakeTime();
    private Progress progress = ProgressForm.NONE.of(environment(), anyWaiter(), "x");

    private Environment environment() {
        return new FakeEnvironment(Path.of("/")).in(time).build();
    }

    private static Waiter anyWaiter() {
        return Waiters.of("athena", "session-idle").orElseThrow();
    }

    private Outcome await(Row row, String script, WaitLimits limits) {
        return await(row.waiter(), new ScriptedService(row.waiter().target(), script), limits);
    }

    private Outcome await(Waiter waiter, ScriptedService service, WaitLimits limits) {
        ServiceModel model = ModelLoader.load(waiter.service());
        SequencedMap<String, Value> parameters = new LinkedHashMap<>();
        parameters.put("SessionId", new Value.Text("s-1"));
        return new WaitLoop(environment(), model, service, new SplittableRandom(1))
                .await(waiter, new Value.Structure(parameters), limits, progress);
    }

    @Test
    void theTableHasEveryWaiterAndEveryState() {
        assertThat(waiters().map(Row::waiter))
                .containsExactlyInAnyOrderElementsOf(
                        ModelLoader.SERVICES.stream()
                                .flatMap(service -> Waiters.of(service).stream())
                                .toList());
        assertThat(waiters())
                .allSatisfy(
                        row -> {
                            List<String> known = new ArrayList<>(row.goesOn());
                            known.addAll(row.reached());
                            known.addAll(row.ends());
                            ServiceModel model = ModelLoader.load(row.waiter().service());
                            assertThat(known)
                                    .containsExactlyInAnyOrderElementsOf(
                                            ((Shape.StringShape) model.shape(row.states()))
                                                    .values());
                        });
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("statesWaitedFor")
    void endsInAStateThatItWaitsFor(Row row, String state) {
        String before = String.join(" ", row.goesOn());

        Outcome outcome = await(row, before + " " + state, WaitLimits.USUAL);

        assertThat(outcome).isInstanceOf(Outcome.Reached.class);
        assertThat(((Outcome.Reached) outcome).document().toString()).contains("value=" + state);
        assertThat(time.sleeps()).hasSize(row.goesOn().size());
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("statesThatEndIt")
    void endsAtOnceWhenTheStateCannotComeAnyMore(Row row, String state) {
        String before = String.join(" ", row.goesOn());

        Outcome outcome = await(row, before + " " + state + " " + before, WaitLimits.USUAL);

        assertThat(outcome).isEqualTo(new Outcome.Failed(state, "because " + state));
        assertThat(time.sleeps()).hasSize(row.goesOn().size());
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("statesInWhichItGoesOn")
    void timesOutInAStateInWhichItGoesOn(Row row, String state) {
        Outcome outcome = await(row, state, WaitLimits.within(Duration.ofMinutes(3)));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.TimedOut.class,
                        late -> {
                            assertThat(late.lastState()).isEqualTo(state);
                            assertThat(late.trouble()).isEmpty();
                            assertThat(late.elapsed()).isEqualTo(Duration.ofMinutes(3));
                            assertThat(late.byAttempts()).isFalse();
                        });
        assertThat(time.slept()).isEqualTo(Duration.ofMinutes(3));
    }

    @ParameterizedTest
    @MethodSource("waiters")
    void goesOnInAStateThatNobodyKnowsYet(Row row) {
        String reached = row.reached().getFirst();

        assertThat(await(row, "NEW " + reached, WaitLimits.USUAL))
                .isInstanceOf(Outcome.Reached.class);
    }

    @ParameterizedTest
    @MethodSource("waiters")
    void passesOverThrottlingAndBrokenConnections(Row row) {
        String script =
                "broken throttled "
                        + row.goesOn().getFirst()
                        + " throttled throttled broken broken "
                        + row.reached().getFirst();

        assertThat(await(row, script, WaitLimits.USUAL)).isInstanceOf(Outcome.Reached.class);
    }

    @ParameterizedTest
    @MethodSource("waiters")
    void passesOverTroubleOnlyAsLongAsThereIsTime(Row row) {
        assertThat(await(row, "broken throttled", WaitLimits.within(Duration.ofSeconds(40))))
                .isInstanceOfSatisfying(
                        Outcome.TimedOut.class,
                        late -> {
                            assertThat(late.lastState()).isEmpty();
                            assertThat(late.trouble().orElseThrow().text())
                                    .isEqualTo("Rate exceeded");
                            assertThat(late.elapsed()).isEqualTo(Duration.ofSeconds(40));
                        });
    }

    @ParameterizedTest
    @MethodSource("waiters")
    void endsWithWhatTheServiceRefusesForGood(Row row) {
        assertThatThrownBy(() -> await(row, row.goesOn().getFirst() + " denied", WaitLimits.USUAL))
                .isInstanceOf(ServiceException.class)
                .hasMessage("Access denied");
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 1})
    void countsTheTimeThatPassesAndNotWhatTheClockShows(long hours) {
        progress = _ -> time.set(Duration.ofHours(hours));
        Row row = waiters().findFirst().orElseThrow();

        Outcome outcome =
                await(row, row.goesOn().getFirst(), WaitLimits.within(Duration.ofSeconds(40)));

        assertThat(((Outcome.TimedOut) outcome).elapsed()).isEqualTo(Duration.ofSeconds(40));
    }

    @ParameterizedTest
    @MethodSource("waiters")
    void endsWhenItIsInterrupted(Row row) {
        time.interruptedAfter(2);

        assertThatThrownBy(() -> await(row, row.goesOn().getFirst(), WaitLimits.USUAL))
                .isInstanceOf(InterruptedByUserException.class);
        assertThat(time.sleeps()).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("waiters")
    void isAsPatientAsTheWaiterUnlessLimited(Row row) {
        String state = row.goesOn().getFirst();
        WaitLimits attempts =
                new WaitLimits(
                        Optional.of(Duration.ofHours(2)), OptionalLong.of(30), Optional.empty());

        assertThat(await(row, state, WaitLimits.USUAL)).isInstanceOf(Outcome.TimedOut.class);
        assertThat(time.slept()).isEqualTo(row.waiter().timeout());
        assertThat(await(row, state, attempts))
                .isEqualTo(
                        new Outcome.TimedOut(
                                state, Optional.empty(), Duration.ofHours(58), 30, true));
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 0", "1, 2, 1", "5, 3, 5", "4, 3, 4"})
    void looksAtTheBeginningAndAtTheEndWithAFixedDelay(long timeout, int looks, long slept) {
        WaitLimits limits =
                new WaitLimits(
                        Optional.of(Duration.ofSeconds(3)),
                        OptionalLong.empty(),
                        Optional.of(Duration.ofSeconds(timeout)));
        ScriptedService service = new ScriptedService(anyWaiter().target(), "CREATING");

        Outcome outcome = await(anyWaiter(), service, limits);

        assertThat(outcome).isInstanceOf(Outcome.TimedOut.class);
        assertThat(service.requests).hasSize(looks).containsOnly("GetSession");
        assertThat(time.slept()).isEqualTo(Duration.ofSeconds(slept));
    }

    @Test
    void letsNoRequestTakeMuchLongerThanTheWait() {
        ScriptedService service = new ScriptedService(anyWaiter().target(), "CREATING");

        var _ = await(anyWaiter(), service, WaitLimits.within(Duration.ofSeconds(20)));

        assertThat(service.limits)
                .startsWith(Duration.ofSeconds(20))
                .endsWith(Duration.ZERO)
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void looksEverMoreSeldomAndAtRandomTimes() {
        Waiter waiter = anyWaiter();

        var _ = await(waiter, new ScriptedService(waiter.target(), "CREATING"), WaitLimits.USUAL);

        assertThat(time.sleeps().getFirst())
                .isBetween(Duration.ofMillis(500), Duration.ofMillis(1500));
        assertThat(time.sleeps().subList(10, time.sleeps().size() - 1))
                .allMatch(sleep -> sleep.compareTo(Duration.ofSeconds(5)) >= 0)
                .allMatch(sleep -> sleep.compareTo(Duration.ofSeconds(15)) <= 0);
        assertThat(time.sleeps().stream().distinct().count())
                .isGreaterThan(time.sleeps().size() * 9 / 10);
    }

    @Test
    void looksLessOftenWhileTheServiceWantsFewerRequests() {
        Waiter waiter = anyWaiter();

        var _ = await(waiter, new ScriptedService(waiter.target(), "throttled"), WaitLimits.USUAL);

        assertThat(time.sleeps().subList(10, time.sleeps().size() - 1))
                .allMatch(sleep -> sleep.compareTo(Duration.ofSeconds(15)) >= 0)
                .allMatch(sleep -> sleep.compareTo(Duration.ofSeconds(45)) <= 0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    session-connected  | missing missing missing missing Connected                            | Reached
                    session-connected  | missing missing missing missing missing Connected                    | Failed[state=, reason=]
                    session-connected  | missing throttled missing broken missing broken missing Connected    | Reached
                    session-connected  | Connecting missing missing missing missing missing missing Connected | Reached
                    session-terminated | Connected missing missing missing missing missing missing Terminated | Reached
                    session-terminated | missing                                                              | Failed[state=, reason=]
                    session-terminated | Terminated                                                           | Reached
                    """)
    void givesASessionThatIsNotListedSomeTime(String name, String script, String outcome) {
        Waiter waiter = Waiters.of("ssm", name).orElseThrow();

        assertThat(
                        await(
                                        waiter,
                                        new ScriptedService(waiter.target(), script),
                                        WaitLimits.USUAL)
                                .toString())
                .startsWith(outcome);
    }
}
