package io.github.awsession.command.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.awsession.command.Application;
import io.github.awsession.testing.FakeEnvironment;
import io.github.awsession.testing.FakeTime;
import io.github.awsession.testing.HttpRequest;
import io.github.awsession.testing.Reply;
import io.github.awsession.testing.StubServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.List;

/** A service whose texts control the terminal, and the terminal on which we show them. */
class HostileServiceTest {
    private static final String ESCAPE = "\u001b";
    private static final String SHOWN = "\\u001b[2J";

    @TempDir private Path home;
    private final StubServer server = StubServer.start(HostileServiceTest::answer);

    @AfterEach
    void stop() {
        server.close();
    }

    private static Reply answer(HttpRequest request) {
        String status =
                "{\"State\":\"IDLE\",\"StartDateTime\":1,\"IdleSinceDateTime\":1,"
                        + "\"StateChangeReason\":\"\\u001b[2J\\nx\"}";
        String session =
                "{\"SessionId\":\"s\\u001b[2J\",\"Description\":\"\\u001b[2J\",\"Status\":"
                        + status
                        + "}";
        return switch (request.operation()) {
            case "AmazonAthena.ListSessions" -> Reply.ok("{\"Sessions\":[" + session + "]}");
            case "AmazonAthena.TerminateSession" -> Reply.ok("{\"State\":\"\\u001b[2J\"}");
            case "AmazonAthena.StartSession" ->
                    Reply.of(
                            400,
                            "{\"__type\":\"InvalidRequestException\",\"Message\":\"\\u001b[2J\"}");
            default ->
                    Reply.ok(
                            request.text().contains("odd")
                                    ? session.replace("IDLE", "\\u001b[2J")
                                    : session);
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"table", "text"})
    void tablesOfSessionsShowEscapes(String format) {
        FakeEnvironment terminal = terminal("");
        int status =
                run(terminal, "session list --service athena --work-group w --output " + format);

        assertThat(status).as(terminal.err()).isZero();
        assertThat(terminal.out()).contains(SHOWN).doesNotContain(ESCAPE + "[2J");
    }

    @Test
    void scriptsGetWhatTheServiceSaid() {
        FakeEnvironment script = terminal("").terminals(false, false, false);
        run(script, "session list --service athena --work-group w --output text");

        assertThat(script.out()).contains("s" + ESCAPE + "[2J");
    }

    @Test
    void questionsShowEscapes() {
        FakeEnvironment terminal = terminal("n\n");
        run(terminal, "session terminate --service athena --work-group w --idle-for 1m");

        assertThat(terminal.err()).contains(SHOWN, "[y/N]").doesNotContain(ESCAPE);
    }

    @Test
    void progressShowsEscapes() {
        for (String form : List.of("", " --progress plain", " --progress json")) {
            FakeEnvironment terminal = terminal("");
            run(terminal, "athena wait session-idle --session-id odd --timeout 5s" + form);

            assertThat(terminal.err()).contains(SHOWN).doesNotContain(ESCAPE + "[2J");
        }
    }

    @Test
    void errorsOfAwsStayAsTheyAre() {
        FakeEnvironment terminal = terminal("");
        run(
                terminal,
                "athena start-session --work-group w --engine-configuration MaxConcurrentDpus=4");

        assertThat(terminal.err()).contains(ESCAPE + "[2J");
    }

    private FakeEnvironment terminal(String typed) {
        return new FakeEnvironment(home)
                .atHome()
                .in(new FakeTime())
                .typing(typed)
                .terminals(true, true, true)
                .with("AWS_PAGER", "")
                .with("AWS_ENDPOINT_URL", server.url())
                .with("AWS_ACCESS_KEY_ID", "a")
                .with("AWS_SECRET_ACCESS_KEY", "s")
                .with("AWS_REGION", "eu-west-1");
    }

    private static int run(FakeEnvironment environment, String line) {
        return new Application(List.of()).run(environment.build(), List.of(line.split(" ")));
    }
}
