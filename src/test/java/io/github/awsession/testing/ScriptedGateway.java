package io.github.awsession.testing;

import io.github.awsession.datachannel.message.Message;
import io.github.awsession.datachannel.message.MessageType;
import io.github.awsession.datachannel.message.PayloadType;
import io.github.awsession.datachannel.websocket.ServerUpgrade;
import io.github.awsession.datachannel.websocket.WebSocketLine;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;

/**
 * Is a gateway that opens a shell on each data channel, shows one word in it, and breaks all
 * connections on request.
 */
public final class ScriptedGateway implements AutoCloseable {
    private final CountDownLatch broken = new CountDownLatch(1);
    private final RawServer server;
    private final String word;

    /** Starts a gateway whose shells show a word. */
    public ScriptedGateway(String word) {
        this.word = word;
        this.server = RawServer.start(this::serve);
    }

    /** Returns the stream URL of all sessions. */
    public String url() {
        return "ws://127.0.0.1:" + server.port() + "/v1/data-channel/s-1?role=publish_subscribe";
    }

    /** Breaks all connections, and all later ones. */
    public void hangUp() {
        broken.countDown();
    }

    private void serve(Socket connection) throws IOException {
        String head = head(connection);
        Optional<byte[]> response = ServerUpgrade.response(name -> header(head, name));
        connection.getOutputStream().write(response.orElseThrow());
        try (WebSocketLine line =
                WebSocketLine.server(
                        connection.getInputStream(), connection.getOutputStream(), connection)) {
            Thread reader = Thread.ofVirtual().start(() -> readAll(line));
            line.send(List.of(output()));
            broken.await();
            connection.close();
            reader.join();
        } catch (InterruptedException problem) {
            throw new IOException(problem);
        }
    }

    private static String head(Socket connection) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = connection.getInputStream().read();
            if (next < 0) {
                throw new IOException("no request");
            }
            head.append((char) next);
        }
        return head.toString();
    }

    private static void readAll(WebSocketLine line) {
        try {
            while (line.read() != null) {
                // Nothing is acknowledged.
            }
        } catch (IOException _) {
            // The connection is broken.
        }
    }

    private byte[] output() {
        return new Message(
                        MessageType.OUTPUT_STREAM_DATA,
                        1,
                        0,
                        1,
                        new UUID(1, 1),
                        PayloadType.OUTPUT,
                        word.getBytes(StandardCharsets.US_ASCII))
                .encoded();
    }

    private static Optional<String> header(String head, String name) {
        String start = name.toLowerCase(Locale.ROOT) + ':';
        return head.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                .map(line -> line.substring(start.length()).strip())
                .findFirst();
    }

    @Override
    public void close() {
        hangUp();
        server.close();
    }
}
