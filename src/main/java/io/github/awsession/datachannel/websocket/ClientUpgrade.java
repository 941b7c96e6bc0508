package io.github.awsession.datachannel.websocket;

import io.github.awsession.datachannel.websocket.frame.CloseCode;
import io.github.awsession.datachannel.websocket.frame.WebSocketException;
import io.github.awsession.transport.Deadline;
import io.github.awsession.transport.HttpConnections;
import io.github.awsession.transport.TimeLimits;
import io.github.awsession.transport.UpgradedConnection;
import io.github.awsession.transport.http.HttpHeader;
import io.github.awsession.transport.http.HttpRequest;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Opens websockets as a client.
 *
 * @param connections opens the connections below
 * @param limits the limits until a websocket is open, besides {@link #LIMIT}; then there are none
 * @param clock the time that has passed since some moment
 * @param random a source of secure random numbers
 * @param userAgent the name of this program, for the server
 */
public record ClientUpgrade(
        HttpConnections connections,
        TimeLimits limits,
        Supplier<Duration> clock,
        Random random,
        String userAgent) {
    /** Limits how long all steps together may take. */
    static final Duration LIMIT = Duration.ofSeconds(45);

    /**
     * Limits how long the other side may take nothing. Who waits for it to take something cannot
     * ask it for a sign of life.
     */
    static final Duration WRITE_LIMIT = Duration.ofSeconds(60);

    /**
     * Opens a websocket.
     *
     * @param url a URL with the scheme {@code ws} or {@code wss}
     * @throws io.github.awsession.transport.UpgradeRefusedException when the server answers with
     *     another status than 101
     * @throws WebSocketException when the server speaks another protocol than this one
     * @throws IOException when there is no connection; no message contains the URL
     */
    public WebSocketLine open(String url) throws IOException {
        return open(url, WRITE_LIMIT);
    }

    WebSocketLine open(String url, Duration writeLimit) throws IOException {
        StreamUrl stream = StreamUrl.of(url);
        String key = WebSocketKey.next(random);
        UpgradedConnection connection =
                connections.upgrade(
                        stream.server(),
                        new HttpRequest("GET", stream.target(), headers(key), new byte[0]),
                        limits.until(Deadline.after(LIMIT, clock)));
        if (!isAccepted(connection, key)) {
            connection.close();
            throw new WebSocketException(
                    CloseCode.PROTOCOL_ERROR, "The server did not open a websocket");
        }
        connection.limit(Duration.ZERO, writeLimit);
        return WebSocketLine.client(connection.in(), connection.out(), connection, random);
    }

    private List<HttpHeader> headers(String key) {
        return List.of(
                new HttpHeader("User-Agent", userAgent),
                new HttpHeader("Connection", "Upgrade"),
                new HttpHeader("Sec-WebSocket-Key", key),
                new HttpHeader("Sec-WebSocket-Version", "13"),
                new HttpHeader("Upgrade", "websocket"));
    }

    /** Also refuses what was not asked for: an extension would change the frames. */
    private static boolean isAccepted(UpgradedConnection connection, String key) {
        return connection.header("Upgrade").filter("websocket"::equalsIgnoreCase).isPresent()
                && UpgradeHeaders.has(connection.header("Connection"), "upgrade")
                && connection
                        .header("Sec-WebSocket-Accept")
                        .filter(WebSocketKey.accepted(key)::equals)
                        .isPresent()
                && connection.header("Sec-WebSocket-Extensions").isEmpty()
                && connection.header("Sec-WebSocket-Protocol").isEmpty();
    }
}
