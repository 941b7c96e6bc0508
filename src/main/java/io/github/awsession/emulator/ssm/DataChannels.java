package io.github.awsession.emulator.ssm;

import io.github.awsession.emulator.service.Call;
import io.github.awsession.value.StructureBuilder;

import java.util.Base64;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Tells a client where to open the data channel of a Session Manager session, and with which token.
 * The service's address is {@code wss://ssmmessages.REGION.amazonaws.com} with the same path; here
 * it is the emulator itself, which does not serve it yet.
 */
final class DataChannels {
    /** Is the path of all data channels; the session id follows. */
    static final String PATH = "/v1/data-channel/";

    private static final int TOKEN_BYTES = 192;

    private DataChannels() {}

    /** Returns the members that tell a client how to open the data channel of a session. */
    static StructureBuilder members(Call call, String sessionId) {
        return new StructureBuilder()
                .put("SessionId", sessionId)
                .put("TokenValue", token())
                .put(
                        "StreamUrl",
                        "ws://" + call.host() + PATH + sessionId + "?role=publish_subscribe");
    }

    private static String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        ThreadLocalRandom.current().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
