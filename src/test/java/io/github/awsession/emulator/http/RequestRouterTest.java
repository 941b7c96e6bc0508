package io.github.awsession.emulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.awsession.emulator.fault.FaultPlan;
import io.github.awsession.emulator.http.EmulatorClient.Answer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;

class RequestRouterTest {
    private static final String SESSIONS = "/applications/00emulator1/sessions";

    private EmulatorClient client;

    @BeforeEach
    void start() throws IOException {
        client = new EmulatorClient(FaultPlan.NONE);
    }

    @AfterEach
    void stop() {
        client.close();
    }

    @Test
    void onePortServesAllServices() throws Exception {
        assertThat(client.json("athena", "AmazonAthena.ListSessions", "{'WorkGroup':'w'}").body())
                .isEqualTo("{'Sessions':[]}");
        assertThat(client.ssm("DescribeSessions", "{'State':'Active'}").body())
                .isEqualTo("{'Sessions':[]}");
        assertThat(client.emr("GET", SESSIONS, "").body()).isEqualTo("{'sessions':[]}");
    }

    @Test
    void aSignatureIsForOneService() throws Exception {
        Answer json = client.json("athena", "AmazonSSM.DescribeSessions", "{'State':'Active'}");
        Answer rest = client.rest("ssm", "GET", SESSIONS, "");

        assertThat(json.status()).isEqualTo(400);
        assertThat(json.body())
                .isEqualTo(
                        "{'__type':'InvalidSignatureException','message':'Credential should be"
                                + " scoped to correct service: 'ssm'.'}");
        assertThat(rest.status()).isEqualTo(403);
        assertThat(rest.error()).isEqualTo("InvalidSignatureException");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/abc",
                "/a%2Fb%20c",
                "/a%252Fb",
                "/%C3%A4",
                "/a/endpoint",
                "/~._-",
                "?states=IDLE&states=BUSY&maxResults=10",
                "?maxResults=10&createdAtAfter=2026-01-01T00%3A00%3A00%2B01%3A00",
                "?nextToken=%C3%A4%20%2B&a&b="
            })
    void aSignatureCoversPathAndQueryAsTheyWereSent(String rest) throws Exception {
        assertThat(client.emr("GET", SESSIONS + rest, "").error())
                .isNotEqualTo("InvalidSignatureException");
        client.forgetSecret();
        assertThat(client.emr("GET", SESSIONS + rest, "").error())
                .isEqualTo("InvalidSignatureException");
    }

    @Test
    void anUnsignedRequestIsRefusedInTheFormOfItsProtocol() throws Exception {
        Answer answer = client.unsigned(SESSIONS);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.error()).isEqualTo("MissingAuthenticationTokenException");
        assertThat(answer.body()).isEqualTo("{'message':'Missing Authentication Token'}");
    }
}
