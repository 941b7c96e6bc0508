package io.github.awsession;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.awsession.testing.HttpRequest;
import io.github.awsession.testing.KeyboardInterrupts;
import io.github.awsession.testing.ProgramProcess;
import io.github.awsession.testing.Reply;
import io.github.awsession.testing.Shared;
import io.github.awsession.testing.StubServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** Signals while a service does not answer a request that starts or ends a session. */
@Timeout(120)
@ResourceLock(Shared.SIGNALS)
class SilentServiceTest {
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);
    private final StubServer server = StubServer.start(this::answer);
    private volatile String silent = "";
    @TempDir private Path home;

    @BeforeEach
    void check() {
        KeyboardInterrupts.requireHeard();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.close();
    }

    private Reply answer(HttpRequest request) {
        String operation = request.operation().replaceFirst(".*\\.", "");
        if (operation.equals(silent)) {
            asked.countDown();
            awaitEnd();
        }
        return switch (operation) {
            case "StartSession" -> Reply.ok("{\"SessionId\":\"s-1\",\"State\":\"CREATING\"}");
            case "GetSession" ->
                    Reply.ok("{\"SessionId\":\"s-1\",\"Status\":{\"State\":\"IDLE\"}}");
            case "GetSessionEndpoint" ->
                    Reply.ok(
                            "{\"EndpointUrl\":\"h\",\"AuthToken\":\"t\",\"AuthTokenExpirationTime\":1}");
            default -> Reply.ok("{}");
        };
    }

    private void awaitEnd() {
        try {
            over.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private Process startRun() throws Exception {
        return start(
                "session",
                "run",
                "--service",
                "athena",
                "--work-group",
                "w",
                "--progress",
                "none",
                "--",
                "true");
    }

    private Process start(String... words) throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder(ProgramProcess.command(words)).directory(home.toFile());
        ProgramProcess.forgetSettings(builder.environment());
        builder.environment().put("HOME", home.toString());
        builder.environment().put("AWS_ENDPOINT_URL", server.url());
        builder.environment().put("AWS_REGION", "us-east-1");
        builder.environment().put("AWS_ACCESS_KEY_ID", "AKIDEXAMPLE");
        builder.environment().put("AWS_SECRET_ACCESS_KEY", "secret");
        return builder.start();
    }

    private static void send(String signal, Process process) throws Exception {
        new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
    }

    private static String errors(Process process) throws Exception {
        return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143", "HUP, 129"})
    void aSignalGivesUpTheStart(String signal, int status) throws Exception {
        silent = "StartSession";
        Process run = startRun();
        asked.await();
        send(signal, run);

        assertThat(errors(run))
                .contains("a session may have been started")
                .contains("awsession athena start-session --cli-input-json '{")
                .contains("\"ClientRequestToken\":\"")
                .contains("awsession athena list-sessions --work-group w");
        assertThat(run.waitFor()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"INT, 130, --debug", "TERM, 143, --debug", "HUP, 129, --wait"})
    void aPlainStartTellsWhatItMayHaveStarted(String signal, int status, String option)
            throws Exception {
        silent = "StartSession";
        Process run =
                start(
                        "athena",
                        "start-session",
                        "--work-group",
                        "w",
                        "--engine-configuration",
                        "{}",
                        option);
        asked.await();
        send(signal, run);

        assertThat(errors(run))
                .containsOnlyOnce("a session may have been started")
                .contains("\"ClientRequestToken\":\"");
        assertThat(run.waitFor()).isEqualTo(status);
    }

    @Test
    void aSecondSignalGivesUpTheTerminationAndNamesTheSession() throws Exception {
        silent = "TerminateSession";
        Process run = startRun();
        asked.await();
        send("TERM", run);
        Thread.sleep(500);
        send("TERM", run);

        assertThat(errors(run))
                .contains("session run: session s-1 could not be terminated: a second signal came")
                .contains("awsession athena terminate-session --session-id s-1 --region us-east-1");
        assertThat(run.waitFor()).isEqualTo(143);
    }
}
