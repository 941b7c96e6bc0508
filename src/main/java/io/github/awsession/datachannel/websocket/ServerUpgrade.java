package io.github.awsession.datachannel.websocket;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;

/** Accepts websockets as a server. */
public final class ServerUpgrade {
    private ServerUpgrade() {}

    /**
     * Returns the whole response to a request for a websocket, behind which frames follow; absent
     * when the request does not ask for one in the right way.
     *
     * @param headers finds the value of a header of the request, whose name may be in any case
     */
    public static Optional<byte[]> response(Function<String, Optional<String>> headers) {
        Optional<String> key = headers.apply("Sec-WebSocket-Key").map(String::strip);
        boolean asked =
                UpgradeHeaders.has(headers.apply("Upgrade"), "websocket")
                        && UpgradeHeaders.has(headers.apply("Connection"), "upgrade")
                        && headers.apply("Sec-WebSocket-Version")
                                .map(String::strip)
                                .filter("13"::equals)
                                .isPresent();
        return key.filter(text -> asked && WebSocketKey.isKey(text)).map(ServerUpgrade::accept);
    }

    private static byte[] accept(String key) {
        return ("HTTP/1.1 101 Switching Protocols\r\n"
                        + "Upgrade: websocket\r\n"
                        + "Connection: Upgrade\r\n"
                        + "Sec-WebSocket-Accept: "
                        + WebSocketKey.accepted(key)
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
