package io.github.awsession.testing;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/** Answers in the order of a script, the last answer for ever; an empty one is a broken line. */
public final class StateServer implements AutoCloseable {
    private final Deque<String> script = new ArrayDeque<>();
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final StubServer server = StubServer.start(this::answer);

    /** Each answer is a body, for status 400 with the status before it: {@code 400{...}}. */
    public synchronized StateServer then(String... answers) {
        script.addAll(List.of(answers));
        return this;
    }

    /** A program that waits for this server in a time of its own. */
    public FakeProgram program(Path home, FakeTime time) {
        return new FakeProgram(home).in(time).calling(server.url());
    }

    public String url() {
        return server.url();
    }

    /** The operations or methods and paths that were asked, with the bodies. */
    public List<String> requests() {
        return requests;
    }

    private synchronized Reply answer(HttpRequest request) {
        String operation = request.operation();
        requests.add(
                (operation.isEmpty()
                                ? request.method() + request.target()
                                : operation.substring(operation.indexOf('.') + 1))
                        + request.text());
        String answer = script.size() > 1 ? script.remove() : script.getFirst();
        if (answer.isEmpty()) {
            return Reply.HANG_UP;
        }
        int start = answer.indexOf('{');
        int status = start == 0 ? 200 : Integer.parseInt(answer.substring(0, start));
        return Reply.of(status, answer.substring(start));
    }

    @Override
    public void close() {
        server.close();
    }
}
