package io.github.awsession.transport;

import io.github.awsession.transport.http.HttpReader;

import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** Asks a proxy for a tunnel to a server, and gives it the password at once. */
final class Tunnel {
    private static final int OK = 200;

    private Tunnel() {}

    /**
     * Opens a tunnel over a connection to the proxy.
     *
     * @throws ProxyException when the proxy refuses
     */
    static void open(Socket toProxy, Server server, Proxy proxy) throws IOException {
        StringBuilder request = new StringBuilder("CONNECT ").append(server.withPort());
        request.append(" HTTP/1.1\r\nHost: ").append(server.withPort()).append("\r\n");
        proxy.authorization()
                .ifPresent(
                        header ->
                                request.append(header.name())
                                        .append(": ")
                                        .append(header.value())
                                        .append("\r\n"));
        request.append("\r\n");
        toProxy.getOutputStream().write(request.toString().getBytes(StandardCharsets.ISO_8859_1));
        // The server behind the proxy does not speak first, so nothing of it is read here.
        int status = status(toProxy);
        if (status != OK) {
            throw new ProxyException("The proxy answered " + status + " to CONNECT");
        }
    }

    private static int status(Socket toProxy) throws IOException {
        try {
            return new HttpReader(toProxy.getInputStream()).head().status();
        } catch (EOFException | SocketException | SocketTimeoutException refusal) {
            throw new ProxyException(refusal);
        }
    }
}
