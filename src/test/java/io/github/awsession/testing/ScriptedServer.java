package io.github.awsession.testing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/** Responds in the order of a script and records the requests. */
public final class ScriptedServer implements AutoCloseable {
    private final Deque<Reply> script = new ArrayDeque<>();
    private final List<HttpRequest> requests = Collections.synchronizedList(new ArrayList<>());
    private final Reply end;
    private final StubServer server;

    /** Starts a server that responds with an internal failure after the end of the script. */
    public ScriptedServer() {
        this(Reply.of(500, "{}"));
    }

    /** Starts a server that responds with the given response after the end of the script. */
    public ScriptedServer(Reply end) {
        this.end = end;
        server = StubServer.start(this::answer);
    }

    public ScriptedServer then(int status, String body) {
        return then(Reply.of(status, body));
    }

    /** Adds a response to the script. */
    public synchronized ScriptedServer then(Reply reply) {
        script.add(reply);
        return this;
    }

    public String url() {
        return server.url();
    }

    /** Returns the requests received so far. */
    public List<HttpRequest> requests() {
        return requests;
    }

    private synchronized Reply answer(HttpRequest request) {
        requests.add(request);
        return script.isEmpty() ? end : script.remove();
    }

    @Override
    public void close() {
        server.close();
    }
}
