package io.github.awsession.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.awsession.testing.FakeProgram;
import io.github.awsession.testing.FakeProgram.Outcome;
import io.github.awsession.testing.Reply;
import io.github.awsession.testing.StubServer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/**
 * What AWS CLI prints, without the name of a file of Python: {@code
 * .../urllib3/connectionpool.py:1065: InsecureRequestWarning: ...}.
 */
class UnverifiedWarningTest {
    private static final String WARNING =
            "awsession: InsecureRequestWarning: Unverified HTTPS request is being made to host"
                    + " '127.0.0.1'. Adding certificate verification is strongly advised.\n";

    @TempDir private Path home;

    @Test
    void isWrittenOnceForAllPages() {
        try (StubServer server =
                StubServer.start(
                        true,
                        request ->
                                Reply.ok(
                                        request.text().contains("NextToken")
                                                ? "{\"Sessions\":[]}"
                                                : "{\"Sessions\":[],\"NextToken\":\"t\"}"))) {
            Outcome outcome = list(server.url(), "--no-verify-ssl");

            assertThat(outcome.status()).isZero();
            assertThat(outcome.err()).isEqualTo(WARNING);
        }
    }

    @Test
    void comesBeforeAnError() {
        try (StubServer server = StubServer.start(true, _ -> Reply.of(400, "{}"))) {
            Outcome outcome = list(server.url(), "--no-verify-ssl");

            assertThat(outcome.status()).isEqualTo(254);
            assertThat(outcome.err()).startsWith(WARNING + "\nawsession: [ERROR]");
        }
    }

    @Test
    void isNotNeededWithoutTlsOrWithoutAServer() {
        try (StubServer server = StubServer.start(_ -> Reply.ok("{}"))) {
            assertThat(list(server.url(), "--no-verify-ssl").err()).isEmpty();
        }
        assertThat(list("https://127.0.0.1:1", "--no-verify-ssl").err()).doesNotContain("Warning");
        assertThat(list("https://127.0.0.1:1", "--dry-run").err()).isEmpty();
    }

    private Outcome list(String url, String option) {
        return new FakeProgram(home)
                .calling(url)
                .with("AWS_MAX_ATTEMPTS", "1")
                .run("athena", "list-sessions", "--work-group", "w", option);
    }
}
