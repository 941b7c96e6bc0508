package io.github.awsession.transport;

import io.github.awsession.transport.http.HttpHeader;
import io.github.awsession.transport.http.HttpReader;
import io.github.awsession.transport.http.HttpRequest;
import io.github.awsession.transport.http.RequestBytes;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.List;
import java.util.Optional;

/**
 * Is a connection that is ready for a request: through a proxy and with TLS where these are used.
 *
 * @param server the server that the connection was opened for
 * @param forwarder the proxy that forwards requests to the server; empty when the server itself, or
 *     a tunnel to it, is at the other end
 */
record Connection(
        Server server,
        Optional<Proxy> forwarder,
        TimedSocket wire,
        Socket socket,
        HttpReader reader)
        implements AutoCloseable {
    static Connection of(Server server, Optional<Proxy> forwarder, TimedSocket wire, Socket socket)
            throws IOException {
        return new Connection(
                server, forwarder, wire, socket, new HttpReader(socket.getInputStream()));
    }

    /** Returns a request in the form for the other end. */
    byte[] bytes(HttpRequest request) {
        if (forwarder.isEmpty()) {
            return RequestBytes.of(request, "", server.authority(), List.of());
        }
        List<HttpHeader> login = forwarder.get().authorization().stream().toList();
        return RequestBytes.of(request, server.url(), server.authority(), login);
    }

    OutputStream out() throws IOException {
        return socket.getOutputStream();
    }

    /** Returns whether the connection has something that no request asked for, or is closed. */
    boolean isStale() {
        return reader.hasMore() || wire.isStale();
    }

    @Override
    public void close() {
        try {
            // TLS would wait for a server that does not read.
            wire.close();
        } catch (IOException _) {
            // What was of use has been read.
        }
    }
}
