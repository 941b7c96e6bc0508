package io.github.awsession.parity;

import io.github.awsession.parity.Transcript.ScriptedResponse;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Answers requests on 127.0.0.1 with scripted responses and remembers what was asked. */
final class StubServer implements AutoCloseable {
    private static final int READ_TIMEOUT = 35_000;

    private final ServerSocket server;
    private final Socket closed;
    private final boolean tls;
    private final Deque<ScriptedResponse> responses = new ArrayDeque<>();
    private final List<Map<String, Object>> requests = new ArrayList<>();
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();

    private StubServer(ServerSocket server, Socket closed, boolean tls) {
        this.server = server;
        this.closed = closed;
        this.tls = tls;
    }

    static StubServer start(boolean tls) throws IOException {
        InetAddress host = InetAddress.ofLiteral("127.0.0.1");
        ServerSocket server =
                tls
                        ? StubCertificate.get()
                                .context()
                                .getServerSocketFactory()
                                .createServerSocket(0, 50, host)
                        : new ServerSocket(0, 50, host);
        Socket closed = new Socket();
        closed.bind(new InetSocketAddress(host, 0));
        StubServer stub = new StubServer(server, closed, tls);
        Thread.ofVirtual().start(stub::accept);
        return stub;
    }

    void script(List<ScriptedResponse> scripted) {
        synchronized (requests) {
            responses.addAll(scripted);
        }
    }

    int port() {
        return server.getLocalPort();
    }

    String url() {
        return (tls ? "https" : "http") + "://127.0.0.1:" + port();
    }

    /** A URL of a port that is taken and refuses connections. */
    String closedUrl() {
        return "http://127.0.0.1:" + closed.getLocalPort();
    }

    /** What was asked up to now, repeated attempts counted. */
    List<Map<String, Object>> requests() {
        synchronized (requests) {
            return RequestDescription.counted(requests);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        closed.close();
        for (Socket connection : connections) {
            connection.close();
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
            // closed
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            connection.setSoTimeout(READ_TIMEOUT);
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
            // The client is gone, or did not like the certificate; what it sent before is
            // remembered.
        } finally {
            connections.remove(connection);
        }
    }

    /** Whether the connection stays open. */
    private boolean answer(HttpRequest request, OutputStream out)
            throws IOException, InterruptedException {
        Map<String, Object> description = RequestDescription.of(request);
        ScriptedResponse response;
        synchronized (requests) {
            requests.add(description);
            response = responses.isEmpty() ? ScriptedResponse.EXHAUSTED : responses.removeFirst();
        }
        Thread.sleep(Duration.ofSeconds(response.delaySeconds()));
        if (response.drop()) {
            return false;
        }
        out.write(HttpResponse.encode(response, request.method().equals("HEAD")));
        out.flush();
        return !request.header("Connection").filter("close"::equalsIgnoreCase).isPresent();
    }
}
