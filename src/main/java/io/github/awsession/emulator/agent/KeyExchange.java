package io.github.awsession.emulator.agent;

import io.github.awsession.datachannel.handshake.Encryption;
import io.github.awsession.datachannel.handshake.document.HandshakeRequest;
import io.github.awsession.datachannel.handshake.document.HandshakeResponse.Processed;
import io.github.awsession.emulator.document.Workload;
import io.github.awsession.value.StructureBuilder;

import org.jspecify.annotations.Nullable;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** Agrees with a client on the key of a session. */
final class KeyExchange {
    private static final int CHALLENGE_BYTES = 16;
    private static final int KEY_BYTES = 64;

    private final SessionPlan plan;
    private final AgentSettings settings;
    private final SecureRandom random = new SecureRandom();
    private final String challenge;

    KeyExchange(SessionPlan plan, AgentSettings settings) {
        this.plan = plan;
        this.settings = settings;
        byte[] bytes = new byte[CHALLENGE_BYTES];
        random.nextBytes(bytes);
        this.challenge = Base64.getEncoder().encodeToString(bytes);
    }

    /** Returns whether the session is to be encrypted; sessions with ports never are. */
    boolean isWanted() {
        return settings.kmsKey().isPresent() && !(plan.workload() instanceof Workload.Port);
    }

    /** Returns what the client is asked for. */
    HandshakeRequest.Action action() {
        return new HandshakeRequest.Action(
                HandshakeRequest.ENCRYPTION,
                new StructureBuilder()
                        .put("KMSKeyId", settings.kmsKey().orElseThrow())
                        .put("Challenge", challenge)
                        .build());
    }

    /** Returns the encryption with the client's key; null when the key cannot be opened. */
    @Nullable Encryption encryption(Processed processed) {
        Map<String, String> context = new HashMap<>();
        context.put("aws:ssm:SessionId", plan.id());
        context.put("aws:ssm:TargetId", plan.target());
        if (processed.hasResult("ChallengeAcknowledgement")) {
            // Clients up to 1.2.650.0 do not know the challenge.
            context.put("aws:ssm:RandomChallenge", challenge);
        }
        try {
            byte[] sealed = Base64.getDecoder().decode(processed.result("KMSCipherTextKey"));
            return settings.dataKeys()
                    .opened(sealed, context)
                    .filter(key -> key.length == KEY_BYTES)
                    .map(key -> Encryption.ofAgent(key, random))
                    .orElse(null);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
