package io.github.awsession.emulator.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.Headers;

import io.github.awsession.emulator.fault.FaultPlan;
import io.github.awsession.emulator.fault.FaultSpec;
import io.github.awsession.emulator.http.EmulatorClient.Answer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

class FaultInjectionTest {
    private static final String SESSIONS = "/applications/00emulator1/sessions";
    private static final String START =
            "{'clientToken':'%s','executionRoleArn':'arn:aws:iam::123456789012:role/x'}";
    private static final String TARGET = "{'Target':'i-0123456789abcdef0'}";

    @Test
    void theSameSeedGivesTheSameFaultsAndTheCountsAddUp() throws Exception {
        FaultPlan plan = plan("throttle=0.2", "error=InternalServerException:0.1").seeded(7);
        List<String> first = outcomes(plan, 200);

        assertThat(outcomes(plan, 200)).isEqualTo(first);
        assertThat(outcomes(plan.seeded(8), 200)).isNotEqualTo(first);
        assertThat(Collections.frequency(first, "ThrottlingException")).isEqualTo(32);
        assertThat(Collections.frequency(first, "InternalServerError")).isEqualTo(16);
        assertThat(first.getLast())
                .isEqualTo(
                        "{'requests':200,'throttle':"
                                + Collections.frequency(first, "ThrottlingException")
                                + ",'error InternalServerException':"
                                + Collections.frequency(first, "InternalServerError")
                                + "}");
    }

    @Test
    void anotherKindOfFaultDoesNotChangeTheChoicesOfTheFirst() throws Exception {
        List<String> alone = outcomes(plan("throttle=0.3"), 60);
        List<String> together = outcomes(plan("throttle=0.3", "latency=1ms", "fail=0.5"), 60);

        assertThat(together.subList(0, 60)).isEqualTo(alone.subList(0, 60));
    }

    /** What 200 or so requests in a row bring, and the counts behind them. */
    private static List<String> outcomes(FaultPlan plan, int requests) throws Exception {
        List<String> outcomes = new ArrayList<>();
        try (EmulatorClient client = new EmulatorClient(plan)) {
            for (int count = 0; count < requests; count++) {
                Answer answer = client.ssm("GetConnectionStatus", TARGET);
                outcomes.add(
                        answer.status() == 200
                                ? "connected"
                                : Service.text(answer.tree(), "__type"));
            }
            outcomes.add(client.unsigned(RequestRouter.COUNTS_PATH).body());
        }
        return outcomes;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    throttle=1 | athena | 400 | ThrottlingException
                    throttle=1 | emr | 429 | ThrottlingException
                    throttle=1 | ssm | 400 | ThrottlingException
                    error=InternalServerException:1 | athena | 500 | InternalServerException
                    error=InternalServerException:1 | emr | 500 | InternalServerException
                    error=InternalServerException:1 | ssm | 500 | InternalServerError
                    error=InternalServerError:1 | emr | 500 | InternalServerException
                    error=ResourceNotFoundException:1 | athena | 400 | ResourceNotFoundException
                    error=ResourceNotFoundException:1 | emr | 404 | ResourceNotFoundException
                    error=ResourceNotFoundException:1 | ssm | 200 | ''
                    error=InvalidFilterKey:1 | ssm | 400 | InvalidFilterKey
                    error=AccessDeniedException:1 | athena | 400 | AccessDeniedException
                    error=AccessDeniedException:1 | emr | 403 | AccessDeniedException
                    error=ServiceUnavailableException:1 | ssm | 503 | ServiceUnavailableException
                    rate=1 | emr | 200 | ''
                    """)
    void everyServiceGivesAnErrorInItsOwnForm(String spec, String service, int status, String code)
            throws Exception {
        try (EmulatorClient client = new EmulatorClient(plan(spec))) {
            Answer answer =
                    switch (service) {
                        case "athena" ->
                                client.json(
                                        "athena", "AmazonAthena.ListSessions", "{'WorkGroup':'w'}");
                        case "emr" -> client.emr("GET", SESSIONS, "");
                        default -> client.ssm("DescribeSessions", "{'State':'Active'}");
                    };
            assertThat(answer.status()).isEqualTo(status);
            String body = answer.error() + answer.body();
            assertThat(code.isEmpty() ? !body.contains("Exception") : body.contains(code)).isTrue();
            assertThat(answer.body().contains("__type"))
                    .isEqualTo(answer.error().isEmpty() && status != 200);
        }
    }

    @Test
    void aDroppedRequestIsCarriedOutAboutEverySecondTime() throws Exception {
        int lost = 0;
        try (EmulatorClient client = new EmulatorClient(plan("drop=0.5"))) {
            for (int count = 0; count < 40; count++) {
                try {
                    assertThat(client.ssm("StartSession", TARGET).status()).isEqualTo(200);
                } catch (IOException _) {
                    lost++;
                }
            }
            int[] counts = drops(client.unsigned(RequestRouter.COUNTS_PATH).body());
            assertThat(counts[0] + counts[1]).isEqualTo(lost).isBetween(10, 30);
            assertThat(counts[1]).isPositive();
            assertThat(sessionsOf(client)).isEqualTo(40 - counts[0]);
        }
    }

    /** The counts of connections dropped before and after the operation. */
    private static int[] drops(String counts) {
        return new int[] {
            Integer.parseInt(Service.text(Service.tree(counts), "drop before")),
            Integer.parseInt(Service.text(Service.tree(counts), "drop after"))
        };
    }

    private static int sessionsOf(EmulatorClient client) throws Exception {
        while (true) {
            try {
                return client.ssm("DescribeSessions", "{'State':'Active'}")
                                .body()
                                .split("SessionId", -1)
                                .length
                        - 1;
            } catch (IOException _) {
                // This one was dropped too.
            }
        }
    }

    @Test
    void aTokenMakesARetryAfterALostAnswerSafe() throws Exception {
        try (EmulatorClient client = new EmulatorClient(plan("drop=0.5"))) {
            for (int token = 0; token < 10; token++) {
                startAtLast(client, START.replace("%s", "t" + token));
            }
            Answer list = client.emr("GET", SESSIONS, "");
            assertThat(list.body().split("sessionId", -1)).hasSize(11);
        }
    }

    private static void startAtLast(EmulatorClient client, String body) throws Exception {
        while (true) {
            try {
                client.emr("POST", SESSIONS, body);
                return;
            } catch (IOException _) {
                // The connection was dropped: again.
            }
        }
    }

    @Test
    void theRateIsAllowedAgainWithTime() throws Exception {
        try (EmulatorClient client = new EmulatorClient(plan("rate=2"))) {
            List<Integer> statuses = new ArrayList<>();
            for (double pause : new double[] {0, 0, 0, 0.5, 0, 10, 0, 0}) {
                client.clock.passSeconds(pause);
                statuses.add(client.emr("GET", SESSIONS, "").status());
            }
            assertThat(statuses).containsExactly(200, 200, 429, 200, 429, 200, 200, 429);
        }
    }

    @Test
    void theFirstTerminationsFail() throws Exception {
        Service service = new Service(plan("terminate=2"));
        String body = "{'SessionId':'" + service.start("") + "'}";

        for (int count = 0; count < 2; count++) {
            assertThatThrownBy(() -> service.call("TerminateSession", body))
                    .hasMessage("InternalServerException");
        }
        assertThat(service.text("TerminateSession", body, "State")).isEqualTo("TERMINATING");
        assertThat(counts(service)).isEqualTo("{'requests':4,'terminate':2}");
    }

    @ParameterizedTest
    @CsvSource({
        "slow-start=30s, 29999, CREATED",
        "slow-start=30s, 30000, IDLE",
        "slow-start=1s,  2000,  IDLE",
        "stuck=CREATING, 1e9,   CREATING",
        "stuck=CREATED,  1e9,   CREATED",
        "stuck=IDLE,     1e9,   IDLE",
        "stuck=BUSY,     1e9,   TERMINATED",
        "fail=1,         1499,  CREATING",
        "fail=1,         1500,  FAILED"
    })
    void athenaSessionsComeUpAsPlanned(String spec, double millis, String state) throws Exception {
        Service service = new Service(plan(spec));
        String id = service.start("");
        service.clock.passSeconds(millis / 1000);

        assertThat(service.state(id)).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({
        "slow-start=30s,   29999, STARTED",
        "slow-start=30s,   30000, IDLE",
        "stuck=SUBMITTED,  1e9,   SUBMITTED",
        "stuck=STARTING,   1e9,   STARTING",
        "stuck=STARTED,    1e9,   STARTED",
        "fail=1,           1499,  STARTING",
        "fail=1,           1500,  FAILED"
    })
    void emrSessionsComeUpAsPlanned(String spec, double millis, String state) throws Exception {
        try (EmulatorClient client = new EmulatorClient(plan(spec))) {
            String id = client.emr("POST", SESSIONS, START.replace("%s", "t")).text("sessionId");
            client.clock.passSeconds(millis / 1000);
            Answer session = client.emr("GET", SESSIONS + "/" + id, "");

            assertThat(session.text("session.state")).isEqualTo(state);
            assertThat(session.tree().members()).containsOnlyKeys("session");
            assertThat(session.body().contains("'startedAt'"))
                    .isEqualTo(state.equals("STARTED") || state.equals("IDLE"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "slow-start=30s,    29,  Active,  Connecting",
        "slow-start=30s,    30,  Active,  Connected",
        "stuck=connecting,  1e6, Active,  Connecting",
        "stuck=connected,   1e6, Active,  Connected",
        "stuck=terminating, 1e6, History, Terminating",
        "fail=1,            1,   History, Failed"
    })
    void managedNodesConnectAsPlanned(String spec, double seconds, String state, String status)
            throws Exception {
        try (EmulatorClient client = new EmulatorClient(plan(spec))) {
            client.ssm("StartSession", TARGET);
            client.clock.passSeconds(seconds);

            assertThat(client.ssm("DescribeSessions", "{'State':'" + state + "'}").body())
                    .contains("'Status':'" + status + "'");
        }
    }

    @Test
    void aFailedSessionTellsWhyAndTakesNoTermination() throws Exception {
        Service service = new Service(plan("fail=1"));
        String body = "{'SessionId':'" + service.start("") + "'}";
        service.clock.passSeconds(5);

        assertThat(service.text("TerminateSession", body, "State")).isEqualTo("FAILED");
        assertThat(service.text("GetSession", body, "Status.StateChangeReason"))
                .isEqualTo("The session failed to start, as the emulator was asked for.");
        assertThat(counts(service)).isEqualTo("{'requests':3,'fail':1}");
    }

    @Test
    void aSessionTerminatedInTimeDoesNotFail() throws Exception {
        Service service = new Service(plan("fail=1"));
        String id = service.start("");
        service.text("TerminateSession", "{'SessionId':'" + id + "'}", "State");
        service.clock.passSeconds(5);

        assertThat(service.state(id)).isEqualTo("TERMINATED");
    }

    @Test
    void latencyIsWaitedForAndCounted() throws Exception {
        try (EmulatorClient client = new EmulatorClient(plan("latency=50ms"))) {
            Instant before = client.clock.instant();
            client.emr("GET", SESSIONS, "");

            assertThat(client.clock.instant()).isEqualTo(before.plusMillis(50));
            assertThat(client.unsigned(RequestRouter.COUNTS_PATH).body())
                    .isEqualTo("{'requests':1,'latency':1}");
        }
    }

    private static String counts(Service service) {
        return Service.shown(
                service.router
                        .reply(Service.request("GET", RequestRouter.COUNTS_PATH, new Headers(), ""))
                        .orElseThrow()
                        .body());
    }

    private static FaultPlan plan(String... specs) {
        FaultPlan plan = FaultPlan.NONE;
        for (String spec : specs) {
            plan = FaultSpec.add(plan, spec);
        }
        return plan;
    }
}
