package io.github.awsession.emulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.github.awsession.json.JsonWriter;
import io.github.awsession.value.Value;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Serves a front over HTTP on the loopback address, one virtual thread per request, until it is
 * closed.
 */
final class EmulatorServer implements AutoCloseable {
    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    /** Several times the largest request that the models allow in practice. */
    private static final int MAX_BODY_BYTES = 4 << 20;

    /** Connections that may wait to be accepted; a pipeline may start many clients at once. */
    private static final int BACKLOG = 512;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final JsonFront front;

    private EmulatorServer(HttpServer server, JsonFront front) {
        this.server = server;
        this.front = front;
    }

    /** Starts to serve; port 0 means any free one. Fails when the port is taken or reserved. */
    static EmulatorServer start(int port, JsonFront front) throws IOException {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port);
        EmulatorServer started = new EmulatorServer(HttpServer.create(address, BACKLOG), front);
        started.server.setExecutor(started.threads);
        started.server.createContext("/", started::handle);
        started.server.start();
        return started;
    }

    /** Where it listens, without a slash at the end. */
    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            try {
                send(exchange, 200, answer(exchange));
            } catch (ServiceFault fault) {
                send(exchange, fault.status(), fault.body());
            } catch (RuntimeException | StackOverflowError problem) {
                ServiceFault fault =
                        new ServiceFault(
                                500,
                                "InternalServerException",
                                new Members().with("Message", problem.toString()));
                send(exchange, fault.status(), fault.body());
            }
        }
    }

    private Value.Structure answer(HttpExchange exchange) throws IOException, ServiceFault {
        byte[] body;
        try (InputStream in = exchange.getRequestBody()) {
            body = in.readNBytes(MAX_BODY_BYTES + 1);
            if (body.length > MAX_BODY_BYTES) {
                // A client that is still sending when we close would not see the answer.
                in.transferTo(OutputStream.nullOutputStream());
                throw ServiceFault.common(
                        413,
                        "RequestEntityTooLargeException",
                        "The body has more than " + MAX_BODY_BYTES + " bytes");
            }
        }
        String path = exchange.getRequestURI().getPath();
        return front.answer(
                exchange.getRequestMethod(),
                path == null ? "" : path,
                exchange.getRequestHeaders(),
                body);
    }

    private static void send(HttpExchange exchange, int status, Value.Structure body)
            throws IOException {
        byte[] bytes =
                JsonWriter.write(body, JsonWriter.Layout.COMPACT, false)
                        .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", JsonFront.CONTENT_TYPE);
        exchange.getResponseHeaders().set("x-amzn-RequestId", UUID.randomUUID().toString());
        boolean bodiless = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, bodiless ? -1 : bytes.length);
        if (!bodiless) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
