package io.github.awsession.datachannel.websocket;

import io.github.awsession.datachannel.websocket.frame.Frame;
import io.github.awsession.datachannel.websocket.frame.Written;
import io.github.awsession.testing.RawServer;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** Is a server of websockets that returns each message, with a few bytes sent ahead of all. */
final class StreamServer implements AutoCloseable {
    static final byte[] GREETING = {1, 2, 3};

    private final AtomicReference<RawServer> server = new AtomicReference<>();

    /** Starts a server on a socket. */
    static StreamServer on(ServerSocket socket) {
        StreamServer started = new StreamServer();
        started.server.set(RawServer.on(socket, started::serve));
        return started;
    }

    int port() {
        return server.get().port();
    }

    List<String> heads() {
        return server.get().heads();
    }

    /** Serves one connection, on which the request is still to be read. */
    void serve(Socket connection) throws IOException {
        String head = server.get() == null ? "" : server.get().read(connection);
        Optional<byte[]> response = ServerUpgrade.response(headers(head));
        if (response.isEmpty()) {
            RawServer.write(connection, "HTTP/1.1 400 No\r\n\r\n");
            return;
        }
        // The first frame leaves together with the response.
        Written first = new Written(false);
        first.write(response.get(), 0, response.get().length);
        first.writer().add(Frame.BINARY, GREETING);
        first.writer().flush();
        connection.getOutputStream().write(first.bytes());
        echo(connection);
    }

    private static void echo(Socket connection) throws IOException {
        try (WebSocketLine line =
                WebSocketLine.server(
                        connection.getInputStream(), connection.getOutputStream(), connection)) {
            for (byte[] message = line.read(); message != null; message = line.read()) {
                line.send(List.of(message));
            }
        }
    }

    private static Function<String, Optional<String>> headers(String head) {
        return name -> {
            for (String line : head.split("\r\n")) {
                if (line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":")) {
                    return Optional.of(line.substring(name.length() + 1).strip());
                }
            }
            return Optional.empty();
        };
    }

    @Override
    public void close() {
        server.get().close();
    }
}
