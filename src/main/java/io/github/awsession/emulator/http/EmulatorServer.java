package io.github.awsession.emulator.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.github.awsession.emulator.service.ServiceFault;
import io.github.awsession.json.JsonWriter;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Serves a request router over HTTP on the loopback address, one virtual thread per request, until
 * it is closed.
 */
public final class EmulatorServer implements AutoCloseable {
    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    /** Several times the largest request that the models allow in practice. */
    private static final int MAX_BODY_BYTES = 4 << 20;

    /** Connections that may wait to be accepted; a pipeline may start many clients at once. */
    private static final int BACKLOG = 512;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final RequestRouter router;

    private EmulatorServer(HttpServer server, RequestRouter router) {
        this.server = server;
        this.router = router;
    }

    /** Starts to serve; port 0 means any free one. Fails when the port is taken or reserved. */
    public static EmulatorServer start(int port, RequestRouter router) throws IOException {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port);
        EmulatorServer started = new EmulatorServer(HttpServer.create(address, BACKLOG), router);
        started.server.setExecutor(started.threads);
        started.server.createContext("/", started::handle);
        started.server.start();
        return started;
    }

    /** Where it listens, without a slash at the end. */
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        // Closing an exchange without an answer closes its connection.
        try (exchange) {
            Optional<Reply> reply = reply(exchange);
            if (reply.isPresent()) {
                send(exchange, reply.get());
            }
        }
    }

    private Optional<Reply> reply(HttpExchange exchange) throws IOException {
        List<String> hosts = exchange.getRequestHeaders().getOrDefault("Host", List.of());
        if (!LoopbackHost.isNamed(hosts, exchange.getRequestURI())) {
            return Optional.of(notForThisMachine());
        }
        byte[] body;
        try (InputStream in = exchange.getRequestBody()) {
            body = in.readNBytes(MAX_BODY_BYTES + 1);
            if (body.length > MAX_BODY_BYTES) {
                // A client that is still sending when we close would not see the answer.
                in.transferTo(OutputStream.nullOutputStream());
                return Optional.of(tooLarge());
            }
        }
        URI uri = exchange.getRequestURI();
        return router.reply(
                new Request(
                        exchange.getRequestMethod(),
                        Objects.requireNonNullElse(uri.getRawPath(), ""),
                        Objects.requireNonNullElse(uri.getRawQuery(), ""),
                        exchange.getRequestHeaders(),
                        body));
    }

    private static Reply notForThisMachine() {
        String code = "AccessDeniedException";
        String message = "The emulator takes only requests whose Host is a name of this machine";
        ServiceFault fault = ServiceFault.common(403, code, message);
        return new Reply(403, Map.of("x-amzn-ErrorType", code), fault.body());
    }

    private static Reply tooLarge() {
        String code = "RequestEntityTooLargeException";
        String message = "The body has more than " + MAX_BODY_BYTES + " bytes";
        ServiceFault fault = ServiceFault.common(413, code, message);
        return new Reply(413, Map.of("x-amzn-ErrorType", code), fault.body());
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        byte[] bytes =
                JsonWriter.write(reply.body(), JsonWriter.Layout.COMPACT, false)
                        .getBytes(StandardCharsets.UTF_8);
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.getResponseHeaders().set("x-amzn-RequestId", UUID.randomUUID().toString());
        boolean bodiless = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(reply.status(), bodiless ? -1 : bytes.length);
        if (!bodiless) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
