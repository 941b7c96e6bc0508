package io.github.awsession.testing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Serves requests on 127.0.0.1 with responses that a test decides. Requests are passed on without
 * changes, and every connection has a thread of its own.
 */
public final class StubServer implements AutoCloseable {
    private static final int READ_TIMEOUT = 35_000;
    private static final int BACKLOG = 512;

    private final ServerSocket server;
    private final boolean tls;
    private final Service service;
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();

    /** Decides about responses; several threads may call a service at once. */
    @FunctionalInterface
    public interface Service {
        /** Returns the response to a request; an interrupt or a failure closes the connection. */
        Reply answer(HttpRequest request) throws IOException, InterruptedException;
    }

    private StubServer(ServerSocket server, boolean tls, Service service) {
        this.server = server;
        this.tls = tls;
        this.service = service;
    }

    /** Starts a server for plain HTTP. */
    public static StubServer start(Service service) {
        return start(false, service);
    }

    /** Starts a server, which uses {@link StubCertificate} when TLS is requested. */
    public static StubServer start(boolean tls, Service service) {
        try {
            InetAddress host = InetAddress.ofLiteral("127.0.0.1");
            ServerSocket server =
                    tls
                            ? StubCertificate.get()
                                    .context()
                                    .getServerSocketFactory()
                                    .createServerSocket(0, BACKLOG, host)
                            : new ServerSocket(0, BACKLOG, host);
            StubServer stub = new StubServer(server, tls, service);
            Thread.ofVirtual().start(stub::accept);
            return stub;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    public int port() {
        return server.getLocalPort();
    }

    /** Returns the URL of the server, without a slash at the end. */
    public String url() {
        return (tls ? "https" : "http") + "://127.0.0.1:" + port();
    }

    @Override
    public void close() {
        try {
            server.close();
            for (Socket connection : connections) {
                connection.close();
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = server.accept();
                connections.add(connection);
                Thread.ofVirtual().start(() -> serve(connection));
            }
        } catch (IOException _) {
            // The server was closed.
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            connection.setSoTimeout(READ_TIMEOUT);
            connection.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(connection.getInputStream());
            OutputStream out = connection.getOutputStream();
            boolean open = true;
            while (open) {
                Optional<HttpRequest> request =
                        HttpRequest.read(
                                in,
                                () ->
                                        out.write(
                                                "HTTP/1.1 100 Continue\r\n\r\n"
                                                        .getBytes(StandardCharsets.US_ASCII)));
                open = request.isPresent() && answer(request.get(), out);
            }
        } catch (IOException | InterruptedException _) {
            // The client has closed the connection, or rejected the certificate.
        } finally {
            connections.remove(connection);
        }
    }

    /** Responds to a request, and returns whether the connection stays open. */
    private boolean answer(HttpRequest request, OutputStream out)
            throws IOException, InterruptedException {
        Reply reply = service.answer(request);
        if (reply.status().isEmpty()) {
            return false;
        }
        out.write(reply.encode(request.method().equals("HEAD")));
        out.flush();
        return !request.header("Connection").filter("close"::equalsIgnoreCase).isPresent();
    }
}
