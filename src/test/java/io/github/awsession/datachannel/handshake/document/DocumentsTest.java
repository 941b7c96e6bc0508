package io.github.awsession.datachannel.handshake.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.awsession.datachannel.handshake.document.HandshakeResponse.Processed;
import io.github.awsession.value.StructureBuilder;
import io.github.awsession.value.Value;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The documents as both sides write them, and as neither should. */
class DocumentsTest {
    @Test
    void anAgentsRequest() throws Exception {
        String document =
                "{\"AgentVersion\":\"3.3.1230.0\",\"RequestedClientActions\":["
                        + "{\"ActionType\":\"SessionType\",\"ActionParameters\":{\"SessionType\":\"Port\",\"Properties\":{\"portNumber\":\"5432\"}}},"
                        + "{\"ActionType\":\"KMSEncryption\",\"ActionParameters\":{\"KMSKeyId\":\"k\"}}]}";

        HandshakeRequest request = HandshakeRequest.of(bytes(document));

        assertThat(request.agentVersion().text()).isEqualTo("3.3.1230.0");
        assertThat(request.actions()).hasSize(2);
        HandshakeRequest.Action first = request.actions().getFirst();
        assertThat(first.type()).isEqualTo(HandshakeRequest.SESSION_TYPE);
        assertThat(first.parameter("SessionType")).isEqualTo("Port");
        assertThat(first.texts("Properties")).isEqualTo(Map.of("portNumber", "5432"));
        assertThat(request.actions().getLast().parameter("KMSKeyId")).isEqualTo("k");
        assertThat(request.actions().getLast().parameter("Challenge")).isEmpty();
        assertThat(request.payload()).asString().isEqualTo(document);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {}                                                                      | 0
                    {"RequestedClientActions":null}                                         | 0
                    {"RequestedClientActions":{"ActionType":"SessionType"}}                 | 0
                    {"AgentVersion":null,"RequestedClientActions":[],"New":[1,{"a":null}]}  | 0
                    {"RequestedClientActions":[null,7,"x",{},{"ActionType":null}]}          | 5
                    {"RequestedClientActions":[{"ActionType":7,"ActionParameters":"x"}]}    | 1
                    """)
    void oddRequestsAreRead(String document, int actions) throws Exception {
        assertThat(HandshakeRequest.of(bytes(document)).actions()).hasSize(actions);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    null                                    | {}
                    []                                      | {}
                    "text"                                  | {}
                    {}                                      | {}
                    {"portNumber":"80"}                     | {portNumber=80}
                    {"portNumber":80}                       | {portNumber=80}
                    {"portNumber":null}                     | {}
                    {"portNumber":true}                     | {portNumber=true}
                    {"portNumber":["80",1]}                 | {portNumber=["80",1]}
                    {"portNumber":{"a":"b"}}                | {portNumber={"a":"b"}}
                    """)
    void propertiesAreTextsWhateverTheyAre(String properties, String texts) throws Exception {
        String document =
                "{\"RequestedClientActions\":[{\"ActionParameters\":{\"Properties\":"
                        + properties
                        + "}}]}";

        assertThat(HandshakeRequest.of(bytes(document)).actions().getFirst().texts("Properties"))
                .hasToString(texts);
    }

    @Test
    void aClientsResponse() throws Exception {
        HandshakeResponse response =
                new HandshakeResponse(
                        ClientVersion.OURS,
                        List.of(
                                Processed.done("SessionType"),
                                Processed.done(
                                        "KMSEncryption",
                                        new StructureBuilder()
                                                .put("KMSCipherTextKey", "AA==")
                                                .put("Flag", new Value.Bool(true))
                                                .build())));
        String document =
                "{\"ClientVersion\":\"1.2.650.0\",\"ProcessedClientActions\":["
                        + "{\"ActionType\":\"SessionType\",\"ActionStatus\":1,\"ActionResult\":null,\"Error\":\"\"},"
                        + "{\"ActionType\":\"KMSEncryption\",\"ActionStatus\":1,\"ActionResult\":{\"KMSCipherTextKey\":\"AA==\",\"Flag\":true},\"Error\":\"\"}],"
                        + "\"Errors\":null}";

        assertThat(response.payload()).asString().isEqualTo(document);

        HandshakeResponse read = HandshakeResponse.of(bytes(document));
        assertThat(read.clientVersion()).isEqualTo(ClientVersion.OURS);
        assertThat(read.actions()).allMatch(Processed::isDone).hasSize(2);
        assertThat(read.actions().getFirst().hasResult("Flag")).isFalse();
        assertThat(read.actions().getLast().hasResult("Flag")).isTrue();
        assertThat(read.actions().getLast().result("KMSCipherTextKey")).isEqualTo("AA==");
        assertThat(read.toString()).doesNotContain("AA==");
    }

    @Test
    void failuresAreListedTwiceAndTold() throws Exception {
        byte[] payload =
                new HandshakeResponse(
                                ClientVersion.OURS,
                                List.of(
                                        Processed.failed("SessionType", "no"),
                                        Processed.unsupported("Dance")))
                        .payload();

        assertThat(payload)
                .asString()
                .endsWith(
                        "\"Errors\":[\"Failed to process action SessionType: no\",\"Unsupported action Dance\"]}");
        List<Processed> actions = HandshakeResponse.of(payload).actions();
        assertThat(actions.getFirst().complaint())
                .isEqualTo(
                        "SessionType failed on client with status 2 error: Failed to process action SessionType: no");
        assertThat(actions.getLast().status()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {}                                                       | 0 | ''
                    {"HandshakeTimeToComplete":12,"CustomerMessage":"Hi"}    | 12 | Hi
                    {"HandshakeTimeToComplete":"x","CustomerMessage":null}   | 0 | ''
                    {"HandshakeTimeToComplete":99999999999999999999}         | 0 | ''
                    """)
    void theEnd(String document, long nanoseconds, String message) throws Exception {
        HandshakeComplete complete = new HandshakeComplete(nanoseconds, message);

        assertThat(HandshakeComplete.of(bytes(document))).isEqualTo(complete);
        assertThat(HandshakeComplete.of(complete.payload())).isEqualTo(complete);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "null", "[]", "\"secret\"", "{\"secret\":", "{}{}", "\0"})
    void whatIsNoObjectIsRefusedWithoutBeingQuoted(String document) {
        assertThatThrownBy(() -> HandshakeRequest.of(bytes(document)))
                .isInstanceOf(MalformedDocumentException.class)
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> HandshakeResponse.of(bytes(document)))
                .isInstanceOf(MalformedDocumentException.class);
        assertThatThrownBy(() -> HandshakeComplete.of(bytes(document)))
                .isInstanceOf(MalformedDocumentException.class);
        assertThatThrownBy(() -> EncryptionChallenge.of(bytes(document)))
                .isInstanceOf(MalformedDocumentException.class);
    }

    @Test
    void challenges() throws Exception {
        EncryptionChallenge challenge = new EncryptionChallenge(new byte[] {1, 2});

        assertThat(challenge.payload()).asString().isEqualTo("{\"Challenge\":\"AQI=\"}");
        assertThat(EncryptionChallenge.of(challenge.payload()).sealed()).containsExactly(1, 2);
        assertThatThrownBy(() -> EncryptionChallenge.of(bytes("{\"Challenge\":\"*\"}")))
                .isInstanceOf(MalformedDocumentException.class);
    }

    private static byte[] bytes(String document) {
        return document.getBytes(StandardCharsets.UTF_8);
    }
}
