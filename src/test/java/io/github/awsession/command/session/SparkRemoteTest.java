package io.github.awsession.command.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.awsession.testing.FakeProgram;
import io.github.awsession.testing.FakeProgram.Outcome;
import io.github.awsession.testing.FakeTime;
import io.github.awsession.testing.HttpRequest;
import io.github.awsession.testing.Reply;
import io.github.awsession.testing.Shared;
import io.github.awsession.testing.StubServer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The endpoint that {@code session run} hands to its command, from a service with trouble. */
@ResourceLock(Shared.SIGNALS)
class SparkRemoteTest {
    private static final Reply THROTTLED =
            Reply.of(400, "{\"__type\":\"ThrottlingException\",\"Message\":\"slow\"}");
    private static final Reply ENDPOINT =
            Reply.ok(
                    "{\"EndpointUrl\":\"https://s_1.x.test\",\"AuthToken\":\"t\","
                            + "\"AuthTokenExpirationTime\":1}");

    private final FakeTime time = new FakeTime();
    private final Deque<Reply> endpoints = new ArrayDeque<>();
    private boolean terminated;
    @TempDir private Path folder;

    private synchronized Reply answer(HttpRequest request) {
        String operation = request.operation().replaceFirst(".*\\.", "");
        terminated |= operation.equals("TerminateSession");
        return switch (operation) {
            case "GetSessionEndpoint" ->
                    endpoints.size() > 1 ? endpoints.remove() : endpoints.getFirst();
            case "GetSession", "GetSessionStatus" ->
                    Reply.ok(
                            "{\"SessionId\":\"s-1\",\"Status\":{\"State\":\""
                                    + (terminated ? "TERMINATED" : "IDLE")
                                    + "\"}}");
            default -> Reply.ok("{\"SessionId\":\"s-1\",\"State\":\"CREATING\"}");
        };
    }

    private Outcome run() {
        try (StubServer server = StubServer.start(this::answer)) {
            return new FakeProgram(folder)
                    .in(time)
                    .calling(server.url())
                    .run(
                            "session",
                            "run",
                            "--service",
                            "athena",
                            "--work-group",
                            "w",
                            "--wait-timeout",
                            "60s",
                            "--",
                            "sh",
                            "-c",
                            "echo \"$SPARK_REMOTE\" > told");
        }
    }

    @Test
    void isAskedForAgain() throws Exception {
        endpoints.addAll(List.of(THROTTLED, Reply.HANG_UP, Reply.of(500, "{}"), ENDPOINT));

        Outcome outcome = run();

        assertThat(outcome.status()).as(outcome.err()).isZero();
        assertThat(folder.resolve("told"))
                .hasContent("sc://s_1.x.test:443/;use_ssl=true;x-aws-proxy-auth=t");
        assertThat(terminated).isTrue();
    }

    @Test
    void withoutItTheCommandDoesNotRun() {
        endpoints.add(THROTTLED);

        Outcome outcome = run();

        assertThat(outcome.status()).isEqualTo(124);
        assertThat(outcome.err()).contains("The endpoint of session s-1 was not known after 1m00s");
        assertThat(time.slept()).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(70));
        assertThat(folder.resolve("told")).doesNotExist();
        assertThat(terminated).isTrue();
    }
}
