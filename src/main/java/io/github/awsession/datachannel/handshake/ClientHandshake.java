package io.github.awsession.datachannel.handshake;

import io.github.awsession.datachannel.handshake.document.AgentVersion;
import io.github.awsession.datachannel.handshake.document.ClientVersion;
import io.github.awsession.datachannel.handshake.document.EncryptionChallenge;
import io.github.awsession.datachannel.handshake.document.HandshakeRequest;
import io.github.awsession.datachannel.handshake.document.HandshakeResponse;
import io.github.awsession.datachannel.handshake.document.HandshakeResponse.Processed;
import io.github.awsession.datachannel.handshake.document.MalformedDocumentException;
import io.github.awsession.error.AwsessionException;
import io.github.awsession.error.InterruptedByUserException;
import io.github.awsession.value.StructureBuilder;
import io.github.awsession.value.Value;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SequencedMap;

/** Is the client's part of a handshake. One thread at a time may use it. */
public final class ClientHandshake {
    private static final String CHALLENGE = "Challenge";

    private final String sessionId;
    private final String target;
    private final DataKeys keys;
    private final Random random;
    private boolean begun;
    private AgentVersion agentVersion = new AgentVersion("");
    private SessionType sessionType = new SessionType(SessionType.SHELL, Map.of());
    private Optional<Encryption> encryption = Optional.empty();

    /**
     * Makes the client's part for one session.
     *
     * @param target what the session was started for
     * @param keys makes the key if the agent asks for encryption
     * @param random a source of secure random numbers
     */
    public ClientHandshake(String sessionId, String target, DataKeys keys, Random random) {
        this.sessionId = sessionId;
        this.target = target;
        this.keys = keys;
        this.random = random;
    }

    /**
     * Does what an agent asks for and returns the response. A failure is for the agent, which ends
     * the session with it.
     */
    public byte[] respond(byte[] payload) throws MalformedDocumentException {
        HandshakeRequest request = HandshakeRequest.of(payload);
        begun = true;
        agentVersion = request.agentVersion();
        List<Processed> processed = new ArrayList<>();
        for (HandshakeRequest.Action action : request.actions()) {
            processed.add(
                    switch (action.type()) {
                        case HandshakeRequest.SESSION_TYPE -> takeSessionType(action);
                        case HandshakeRequest.ENCRYPTION -> encrypt(action);
                        default -> Processed.unsupported(action.type());
                    });
        }
        return new HandshakeResponse(ClientVersion.OURS, processed).payload();
    }

    private Processed takeSessionType(HandshakeRequest.Action action) {
        SessionType type =
                new SessionType(
                        action.parameter(HandshakeRequest.SESSION_TYPE),
                        action.texts("Properties"));
        sessionType = type;
        return type.isKnown()
                ? Processed.done(action.type())
                : Processed.failed(action.type(), "Unknown session type " + type.name());
    }

    private Processed encrypt(HandshakeRequest.Action action) {
        String challenge = action.parameter(CHALLENGE);
        SequencedMap<String, String> context = new LinkedHashMap<>();
        context.put("aws:ssm:SessionId", sessionId);
        context.put("aws:ssm:TargetId", target);
        if (!challenge.isEmpty()) {
            context.put("aws:ssm:RandomChallenge", challenge);
        }
        try {
            DataKey key = keys.generate(action.parameter("KMSKeyId"), context);
            if (key.plain().length != DataKeys.BYTES) {
                return Processed.failed(action.type(), "The data key has a wrong length");
            }
            encryption = Optional.of(Encryption.ofClient(key.plain(), random));
            return Processed.done(action.type(), result(key, !challenge.isEmpty()));
        } catch (InterruptedByUserException interrupt) {
            throw interrupt;
        } catch (AwsessionException problem) {
            return Processed.failed(action.type(), String.valueOf(problem.getMessage()));
        }
    }

    private static Value result(DataKey key, boolean challenged) {
        StructureBuilder result =
                new StructureBuilder()
                        .put("KMSCipherTextKey", Base64.getEncoder().encodeToString(key.sealed()))
                        .put("KMSCipherTextHash", Value.Null.NULL);
        if (challenged) {
            // Only an agent that sent a challenge knows this member.
            result.put("ChallengeAcknowledgement", new Value.Bool(true));
        }
        return result.build();
    }

    /**
     * Returns the answer to an encryption challenge.
     *
     * @throws DecryptionException when the agent has other keys, or none were asked for
     */
    public byte[] prove(byte[] payload) throws MalformedDocumentException, DecryptionException {
        Encryption agreed = encryption.orElseThrow(DecryptionException::new);
        byte[] secret = agreed.open(EncryptionChallenge.of(payload).sealed());
        return new EncryptionChallenge(agreed.seal(secret)).payload();
    }

    /** Returns whether an agent has begun a handshake. */
    public boolean hasBegun() {
        return begun;
    }

    /** Returns the version of the agent, which is empty before the handshake. */
    public AgentVersion agentVersion() {
        return agentVersion;
    }

    /**
     * Returns the kind of the session, which is a shell unless an agent says otherwise. An agent
     * ends a session whose kind is unknown here.
     */
    public SessionType sessionType() {
        return sessionType;
    }

    /** Returns the encryption, if an agent has asked for it. */
    public Optional<Encryption> encryption() {
        return encryption;
    }
}
