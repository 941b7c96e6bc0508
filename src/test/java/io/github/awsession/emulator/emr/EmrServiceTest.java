package io.github.awsession.emulator.emr;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.awsession.emulator.fault.FaultPlan;
import io.github.awsession.emulator.http.EmulatorClient;
import io.github.awsession.emulator.http.EmulatorClient.Answer;
import io.github.awsession.emulator.http.Service;
import io.github.awsession.value.Value;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

class EmrServiceTest {
    private static final String SESSIONS = "/applications/00emulator1/sessions";
    private static final String ROLE = "'executionRoleArn':'arn:aws:iam::123456789012:role/x'";

    private EmulatorClient client;
    private int tokens;

    @BeforeEach
    void start() throws IOException {
        client = new EmulatorClient(FaultPlan.NONE);
    }

    @AfterEach
    void stop() {
        client.close();
    }

    @Test
    void aSessionIsNamedByItsApplicationAndItsArn() throws Exception {
        Answer answer = started(SESSIONS, "");
        String id = answer.text("sessionId");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.type()).isEqualTo("application/json");
        assertThat(id).matches("[0-9a-z]{16}");
        assertThat(answer.body())
                .isEqualTo(
                        "{'applicationId':'00emulator1','sessionId':'"
                                + id
                                + "','arn':'arn:aws:emr-serverless:us-east-1:123456789012:/applications/00emulator1/sessions/"
                                + id
                                + "'}");
    }

    @Test
    void aSessionShowsWhatItWasStartedWith() throws Exception {
        String overrides =
                "{'runtimeConfiguration':[{'classification':'a','properties':{'b':'c'},"
                        + "'configurations':[{'classification':'d'}]}]}";
        String id =
                started(
                                SESSIONS,
                                ",'name':'n','tags':{'k':'v'},'idleTimeoutMinutes':7,"
                                        + "'configurationOverrides':"
                                        + overrides)
                        .text("sessionId");
        client.clock.passSeconds(2.5);

        assertThat(client.emr("GET", SESSIONS + "/" + id, "").body())
                .contains("'name':'n','state':'IDLE','stateDetails':'")
                .contains(
                        "'createdBy':'arn:aws:iam::123456789012:user/emulator',"
                                + "'createdAt':1767323045.678,'updatedAt':1767323047.678,"
                                + "'startedAt':1767323047.178,'idleSince':1767323047.678,"
                                + "'configurationOverrides':"
                                + overrides
                                + ",'idleTimeoutMinutes':7,'tags':{'k':'v'}}}");
    }

    @ParameterizedTest
    @CsvSource({
        "0,     SUBMITTED",
        "299,   SUBMITTED",
        "300,   STARTING",
        "1499,  STARTING",
        "1500,  STARTED",
        "2000,  IDLE",
        "61999, IDLE",
        "62000, TERMINATING",
        "63000, TERMINATED"
    })
    void aSessionComesUpAndEndsAfterItsIdleTimeout(long millis, String state) throws Exception {
        String id = started(SESSIONS, ",'idleTimeoutMinutes':1").text("sessionId");
        client.clock.passSeconds(millis / 1000.0);

        assertThat(state(id)).isEqualTo(state);
    }

    @Test
    void withoutATimeoutASessionStaysIdle() throws Exception {
        String id = started(SESSIONS, ",'idleTimeoutMinutes':0").text("sessionId");
        client.clock.passSeconds(1e6);

        assertThat(state(id)).isEqualTo("IDLE");
    }

    @Test
    void anEndpointMakesTheSessionBusyAndDefersItsTimeout() throws Exception {
        String id = started(SESSIONS, ",'idleTimeoutMinutes':1").text("sessionId");
        client.clock.passSeconds(60);
        Answer endpoint = client.emr("GET", SESSIONS + "/" + id + "/endpoint", "");

        assertThat(endpoint.text("endpoint"))
                .isEqualTo("https://" + id + ".00emulator1.us-east-1.emr-serverless.invalid:443");
        assertThat(endpoint.text("authToken")).hasSize(64);
        assertThat(endpoint.text("authTokenExpiresAt")).isEqualTo("1767326705.678");
        assertThat(state(id)).isEqualTo("BUSY");
        client.clock.passSeconds(61.9);
        assertThat(state(id)).isEqualTo("IDLE");
        client.clock.passSeconds(1);
        assertThat(state(id)).isEqualTo("TERMINATING");
    }

    @Test
    void anEndpointNeedsASessionThatIsReady() throws Exception {
        String id = started(SESSIONS, "").text("sessionId");
        Answer endpoint = client.emr("GET", SESSIONS + "/" + id + "/endpoint", "");

        assertThat(endpoint.status()).isEqualTo(400);
        assertThat(endpoint.error()).isEqualTo("ValidationException");
    }

    @Test
    void aSessionIsTerminatedOnceAndForAll() throws Exception {
        String id = started(SESSIONS, "").text("sessionId");
        client.clock.passSeconds(10);

        assertThat(client.emr("DELETE", SESSIONS + "/" + id, "").body())
                .isEqualTo("{'applicationId':'00emulator1','sessionId':'" + id + "'}");
        assertThat(state(id)).isEqualTo("TERMINATING");
        client.clock.passSeconds(1);
        assertThat(client.emr("DELETE", SESSIONS + "/" + id, "").status()).isEqualTo(200);
        assertThat(client.emr("GET", SESSIONS + "/" + id, "").body())
                .contains("'state':'TERMINATED'")
                .contains("'endedAt':1767323056.678")
                .contains("'totalExecutionDurationSeconds':8");
    }

    @Test
    void theSameTokenAndParametersGiveTheSameSession() throws Exception {
        String body = "{'clientToken':'t'," + ROLE + "}";
        Answer first = client.emr("POST", SESSIONS, body);
        client.clock.passSeconds(10);

        assertThat(client.emr("POST", SESSIONS, body)).isEqualTo(first);
        assertThat(sessionIds("")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"00emulator1, ',''name'':''n'''", "00emulator2, ''"})
    void theSameTokenWithOtherParametersIsAConflict(String application, String members)
            throws Exception {
        client.emr("POST", SESSIONS, "{'clientToken':'t'," + ROLE + "}");
        Answer second =
                client.emr(
                        "POST",
                        "/applications/" + application + "/sessions",
                        "{'clientToken':'t'," + ROLE + members + "}");

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.error()).isEqualTo("ConflictException");
    }

    @Test
    void twentyFiveSessionsAreTheMost() throws Exception {
        for (int count = 0; count < EmrSessions.MAX_LIVE_SESSIONS; count++) {
            started(SESSIONS, "");
        }
        Answer refused = started("/applications/00emulator2/sessions", "");

        assertThat(refused.status()).isEqualTo(402);
        assertThat(refused.error()).isEqualTo("ServiceQuotaExceededException");
        client.emr("DELETE", SESSIONS + "/" + sessionIds("").getFirst(), "");
        client.clock.passSeconds(1);
        assertThat(started(SESSIONS, "").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"1, 7", "2, 4", "7, 1", "50, 1"})
    void pagesTogetherHoldEverySessionOnce(int size, int pages) throws Exception {
        List<String> begun = new ArrayList<>();
        for (int count = 0; count < 7; count++) {
            begun.addFirst(started(SESSIONS, "").text("sessionId"));
        }
        List<String> seen = new ArrayList<>();
        int read = 0;
        String next = "";
        do {
            Answer page = client.emr("GET", SESSIONS + "?maxResults=" + size + next, "");
            seen.addAll(ids(page));
            Value token = page.tree().get("nextToken");
            next = token == null ? "" : "&nextToken=" + page.text("nextToken");
            read++;
        } while (!next.isEmpty());

        assertThat(seen).isEqualTo(begun);
        assertThat(read).isEqualTo(pages);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ?states=IDLE                                     | 1
                    ?states=IDLE&states=SUBMITTED                    | 2
                    ?states=FAILED                                   | 0
                    ?createdAtAfter=2026-01-02T03%3A04%3A10Z         | 1
                    ?createdAtAfter=2026-01-02T04:04:10%2B01:00      | 1
                    ?createdAtBefore=2026-01-02T03:04:10Z            | 1
                    ?createdAtBefore=2026-01-02T03:04:00.5Z          | 0
                    ?unknown=1&maxResults=1&states=IDLE              | 1
                    """)
    void aListHoldsWhatTheFiltersAdmit(String query, int sessions) throws Exception {
        started(SESSIONS, "");
        client.clock.passSeconds(10);
        started(SESSIONS, "");
        started("/applications/00emulator2/sessions", "");

        assertThat(sessionIds(query)).hasSize(sessions);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    POST | /applications/00unknown/sessions | {'clientToken':'t',$ROLE} | 404 | ResourceNotFoundException
                    POST | /applications/00nosessions/sessions | {'clientToken':'t',$ROLE} | 400 | ValidationException
                    POST | /applications/00stopped/sessions | {'clientToken':'t',$ROLE} | 400 | ValidationException
                    POST | /applications/A/sessions | {'clientToken':'t',$ROLE} | 400 | ValidationException
                    POST | $S | {$ROLE} | 400 | ValidationException
                    POST | $S | {'clientToken':'t'} | 400 | ValidationException
                    POST | $S | {'clientToken':'t','executionRoleArn':'arn:aws:iam::1:role/x'} | 400 | ValidationException
                    POST | $S | {'clientToken':'t',$ROLE,'idleTimeoutMinutes':1000001} | 400 | ValidationException
                    POST | $S | {'clientToken':'t',$ROLE,'tags':{'k!':'v'}} | 400 | ValidationException
                    POST | $S | {'clientToken':'t',$ROLE,'name':7} | 400 | SerializationException
                    POST | $S | { | 400 | SerializationException
                    GET | /applications/00unknown/sessions | `` | 404 | ResourceNotFoundException
                    GET | $S/none | `` | 404 | ResourceNotFoundException
                    GET | $S/a%2Fb | `` | 400 | ValidationException
                    GET | $S/none/endpoint | `` | 404 | ResourceNotFoundException
                    DELETE | $S/none | `` | 404 | ResourceNotFoundException
                    GET | $S?maxResults=51 | `` | 400 | ValidationException
                    GET | $S?maxResults=x | `` | 400 | SerializationException
                    GET | $S?states=ASLEEP | `` | 400 | ValidationException
                    GET | $S?nextToken=abc | `` | 400 | ValidationException
                    GET | $S?createdAtAfter=yesterday | `` | 400 | SerializationException
                    PUT | $S | {} | 404 | UnknownOperationException
                    GET | /applications//sessions | `` | 404 | UnknownOperationException
                    """)
    void refusesWhatTheServiceRefuses(
            String method, String path, String body, int status, String error) throws Exception {
        Answer answer =
                client.emr(method, path.replace("$S", SESSIONS), body.replace("$ROLE", ROLE));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.error()).isEqualTo(error);
        assertThat(answer.body()).doesNotContain("__type");
    }

    @Test
    void aSessionBelongsToItsApplication() throws Exception {
        String id = started(SESSIONS, "").text("sessionId");

        assertThat(client.emr("GET", "/applications/00emulator2/sessions/" + id, "").body())
                .isEqualTo("{'message':'Session " + id + " does not exist'}");
    }

    private Answer started(String path, String members) throws Exception {
        tokens++;
        return client.emr("POST", path, "{'clientToken':'" + tokens + "'," + ROLE + members + "}");
    }

    private String state(String id) throws Exception {
        return client.emr("GET", SESSIONS + "/" + id, "").text("session.state");
    }

    private List<String> sessionIds(String query) throws Exception {
        return ids(client.emr("GET", SESSIONS + query, ""));
    }

    private static List<String> ids(Answer page) {
        return ((Value.Sequence) page.tree().get("sessions"))
                .items().stream()
                        .map(session -> Service.text((Value.Structure) session, "sessionId"))
                        .toList();
    }
}
