package io.github.awsession.parity;

import io.github.awsession.parity.Transcript.ScriptedResponse;
import io.github.awsession.testing.HttpRequest;
import io.github.awsession.testing.Reply;
import io.github.awsession.testing.StubServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** Answers requests with the responses of a transcript and remembers what was asked. */
final class TranscriptServer implements AutoCloseable {
    private final StubServer server;
    private final Socket closed = new Socket();
    private final Deque<ScriptedResponse> responses = new ArrayDeque<>();
    private final List<Map<String, Object>> requests = new ArrayList<>();

    TranscriptServer(boolean tls) throws IOException {
        closed.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0));
        server = StubServer.start(tls, this::answer);
    }

    void script(List<ScriptedResponse> scripted) {
        synchronized (requests) {
            responses.addAll(scripted);
        }
    }

    int port() {
        return server.port();
    }

    String url() {
        return server.url();
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
    }

    /** Late by real time: what is late for the program is a matter of its sockets. */
    private Reply answer(HttpRequest request) throws InterruptedException {
        Map<String, Object> description = RequestDescription.of(request);
        ScriptedResponse response;
        synchronized (requests) {
            requests.add(description);
            response = responses.isEmpty() ? ScriptedResponse.EXHAUSTED : responses.removeFirst();
        }
        Thread.sleep(Duration.ofSeconds(response.delaySeconds()));
        return response.drop() ? Reply.HANG_UP : HttpResponse.of(response);
    }
}
