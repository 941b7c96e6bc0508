package io.github.awsession.command;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/** Answers in the order of a script, the last answer for ever; an empty one is a broken line. */
final class StateServer implements AutoCloseable {
    private final HttpServer server;
    private final Deque<String> script = new ArrayDeque<>();
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());

    StateServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Each answer is a body, for status 400 with the status before it: {@code 400{...}}. */
    StateServer then(String... answers) {
        script.addAll(List.of(answers));
        return this;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The operations or methods and paths that were asked, with the bodies. */
    List<String> requests() {
        return requests;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
        requests.add(
                (target == null
                                ? exchange.getRequestMethod() + exchange.getRequestURI()
                                : target.substring(target.indexOf('.') + 1))
                        + body);
        String answer = script.size() > 1 ? script.remove() : script.getFirst();
        if (!answer.isEmpty()) {
            int start = answer.indexOf('{');
            int status = start == 0 ? 200 : Integer.parseInt(answer.substring(0, start));
            byte[] bytes = answer.substring(start).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
