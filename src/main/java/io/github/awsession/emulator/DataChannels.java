package io.github.awsession.emulator;

import io.github.awsession.value.StructureBuilder;

import java.util.Base64;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Where a client opens the data channel of a Session Manager session, and with which token. The
 * service's address is {@code wss://ssmmessages.REGION.amazonaws.com} with the same path; here it
 * is the emulator itself. Nothing answers there yet.
 */
final class DataChannels {
    /** The path of all data channels; the session's id follows. */
    static final String PATH = "/v1/data-channel/";

    private static final int TOKEN_BYTES = 192;

    private DataChannels() {}

    /** The members that tell a client how to open the channel of a session. */
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
