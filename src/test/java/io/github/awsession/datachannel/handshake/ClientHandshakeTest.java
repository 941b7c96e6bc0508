package io.github.awsession.datachannel.handshake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.awsession.datachannel.handshake.document.EncryptionChallenge;
import io.github.awsession.error.GeneralException;
import io.github.awsession.error.InterruptedByUserException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The client's answers to what agents ask for. */
class ClientHandshakeTest {
    private static final String START =
            "{\"ClientVersion\":\"1.2.650.0\",\"ProcessedClientActions\":[";
    private static final String KMS =
            "{\"ActionType\":\"KMSEncryption\",\"ActionParameters\":{\"KMSKeyId\":\"key-1\"%s}}";

    private final List<String> asked = new ArrayList<>();
    private final byte[] plain = new byte[DataKeys.BYTES];

    @ParameterizedTest
    @ValueSource(
            strings = {"Standard_Stream", "InteractiveCommands", "NonInteractiveCommands", "Port"})
    void theKnownTypesOfSessions(String type) throws Exception {
        ClientHandshake handshake = handshake();

        String response = respond(handshake, session(type, "{\"type\":\"LocalPortForwarding\"}"));

        assertThat(response)
                .isEqualTo(
                        START
                                + "{\"ActionType\":\"SessionType\",\"ActionStatus\":1,\"ActionResult\":null,\"Error\":\"\"}],\"Errors\":null}");
        assertThat(handshake.sessionType())
                .isEqualTo(new SessionType(type, Map.of("type", "LocalPortForwarding")));
        assertThat(handshake.sessionType().property("type")).isEqualTo("LocalPortForwarding");
        assertThat(handshake.sessionType().property("host")).isEmpty();
        assertThat(handshake.agentVersion().multiplexes()).isTrue();
        assertThat(handshake.encryption()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Teleport", "''", "port"})
    void otherTypesAreFailures(String type) throws Exception {
        ClientHandshake handshake = handshake();

        assertThat(respond(handshake, session(type, "null")))
                .contains(
                        "\"ActionStatus\":2,\"ActionResult\":null,\"Error\":\"Failed to process action SessionType: Unknown session type "
                                + type
                                + "\"");
    }

    @Test
    void eachActionHasItsEntryInOrder() throws Exception {
        String response =
                respond(
                        handshake(),
                        "{\"ActionType\":\"DanceAction\",\"ActionParameters\":{}}",
                        session("Port", "null"),
                        "{}");

        assertThat(response)
                .startsWith(START + "{\"ActionType\":\"DanceAction\",\"ActionStatus\":3,")
                .contains("},{\"ActionType\":\"SessionType\",\"ActionStatus\":1,")
                .contains("},{\"ActionType\":\"\",\"ActionStatus\":3,")
                .doesNotContain("\"Errors\":null");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ''                     | {"KMSCipherTextKey":"CQk=","KMSCipherTextHash":null}
                    ,"Challenge":""        | {"KMSCipherTextKey":"CQk=","KMSCipherTextHash":null}
                    ,"Challenge":null      | {"KMSCipherTextKey":"CQk=","KMSCipherTextHash":null}
                    ,"Challenge":"cmFu"    | {"KMSCipherTextKey":"CQk=","KMSCipherTextHash":null,"ChallengeAcknowledgement":true}
                    """)
    void aKeyIsMadeForTheSessionAndTheChallenge(String challenge, String result) throws Exception {
        ClientHandshake handshake = handshake();

        String response =
                respond(
                        handshake,
                        session("Standard_Stream", "null"),
                        KMS.replace("%s", challenge));

        assertThat(response)
                .contains(
                        "{\"ActionType\":\"KMSEncryption\",\"ActionStatus\":1,\"ActionResult\":"
                                + result
                                + ",\"Error\":\"\"}");
        assertThat(asked)
                .containsExactly(
                        "key-1 {aws:ssm:SessionId=s-1, aws:ssm:TargetId=i-1"
                                + (challenge.contains("cmFu")
                                        ? ", aws:ssm:RandomChallenge=cmFu}"
                                        : "}"));
        assertThat(handshake.encryption()).isPresent();
    }

    @Test
    void aChallengeIsSentBackUnderTheOtherKey() throws Exception {
        new Random(5).nextBytes(plain);
        ClientHandshake handshake = handshake();
        respond(handshake, KMS.replace("%s", ""));
        Encryption agent = Encryption.ofAgent(plain, new Random(3));
        byte[] secret = new byte[64];

        byte[] answer = handshake.prove(new EncryptionChallenge(agent.seal(secret)).payload());

        assertThat(agent.open(EncryptionChallenge.of(answer).sealed())).isEqualTo(secret);
    }

    @Test
    void aChallengeOfAnotherOrWithoutAKeyIsRefused() throws Exception {
        byte[] other = plain.clone();
        other[0] = 1;
        byte[] challenge =
                new EncryptionChallenge(Encryption.ofAgent(other, new Random(3)).seal(other))
                        .payload();
        ClientHandshake handshake = handshake();

        assertThatThrownBy(() -> handshake.prove(challenge))
                .isInstanceOf(DecryptionException.class);
        respond(handshake, KMS.replace("%s", ""));
        assertThatThrownBy(() -> handshake.prove(challenge))
                .isInstanceOf(DecryptionException.class);
    }

    @Test
    void theAgentHearsWhyThereIsNoKey() throws Exception {
        DataKeys none =
                (key, context) -> {
                    throw new GeneralException("Access to \"" + key + "\" denied");
                };
        ClientHandshake handshake = new ClientHandshake("s-1", "i-1", none, new Random(1));

        assertThat(respond(handshake, KMS.replace("%s", "")))
                .contains(
                        "\"ActionStatus\":2,\"ActionResult\":null,\"Error\":\"Failed to process action KMSEncryption: Access to \\\"key-1\\\" denied\"");
        assertThat(handshake.encryption()).isEmpty();
    }

    @Test
    void anInterruptIsNoAnswer() {
        DataKeys interrupted =
                (key, context) -> {
                    throw new InterruptedByUserException();
                };
        ClientHandshake handshake = new ClientHandshake("s-1", "i-1", interrupted, new Random(1));

        assertThatThrownBy(() -> respond(handshake, KMS.replace("%s", "")))
                .isInstanceOf(InterruptedByUserException.class);
    }

    @Test
    void aKeyOfAnotherLengthIsNotUsed() throws Exception {
        ClientHandshake handshake =
                new ClientHandshake(
                        "s-1",
                        "i-1",
                        (key, context) -> new DataKey(new byte[32], new byte[1]),
                        new Random(1));

        assertThat(respond(handshake, KMS.replace("%s", ""))).contains("\"ActionStatus\":2");
        assertThat(handshake.encryption()).isEmpty();
    }

    private ClientHandshake handshake() {
        DataKeys keys =
                (key, context) -> {
                    asked.add(key + " " + context);
                    return new DataKey(plain, new byte[] {9, 9});
                };
        return new ClientHandshake("s-1", "i-1", keys, new Random(1));
    }

    private static String session(String type, String properties) {
        return "{\"ActionType\":\"SessionType\",\"ActionParameters\":{\"SessionType\":\""
                + type
                + "\",\"Properties\":"
                + properties
                + "}}";
    }

    private static String respond(ClientHandshake handshake, String... actions) throws Exception {
        String request =
                "{\"AgentVersion\":\"3.3.1230.0\",\"RequestedClientActions\":["
                        + String.join(",", actions)
                        + "]}";
        return new String(
                handshake.respond(request.getBytes(StandardCharsets.UTF_8)),
                StandardCharsets.UTF_8);
    }
}
