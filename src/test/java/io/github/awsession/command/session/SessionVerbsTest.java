package io.github.awsession.command.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.awsession.testing.FakeProgram;
import io.github.awsession.testing.FakeProgram.Outcome;
import io.github.awsession.testing.FakeTime;
import io.github.awsession.testing.ManySessionsServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

class SessionVerbsTest {
    private static final int COUNT = 200;

    @TempDir Path home;
    private final FakeTime time = new FakeTime();
    private ManySessionsServer server;

    @BeforeEach
    void serve() {
        server = new ManySessionsServer(COUNT, time.instant());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Outcome run(String... words) {
        return new FakeProgram(home).in(time).calling(server.url()).run(words);
    }

    @Test
    void listsAllSessionsOfAllServicesInOneOrder() {
        String[] words = {
            "session",
            "list",
            "--application-id",
            "app",
            "--query",
            "Sessions[].SessionId",
            "--output",
            "text"
        };
        Outcome first = run(words);

        assertThat(first.status()).isZero();
        assertThat(first.out().strip().split("\t")).hasSize(3 * COUNT).doesNotHaveDuplicates();
        assertThat(run(words).out()).isEqualTo(first.out());
    }

    @Test
    void tellsWhatTheServiceTells() {
        Outcome outcome =
                run(
                        "--query",
                        "Sessions[?SessionId=='athena-002']",
                        "session",
                        "list",
                        "--service=athena",
                        "--work-group",
                        "w");

        assertThat(outcome.out())
                .isEqualTo(
                        """
                        [
                            {
                                "SessionId": "athena-002",
                                "Service": "athena",
                                "Region": "us-east-1",
                                "Scope": "w",
                                "State": "IDLE",
                                "Age": "2h00m00s",
                                "IdleSince": "%s",
                                "IdleTimeoutMinutes": 20
                            }
                        ]
                        """
                                .formatted(time.instant().minusSeconds(120)));
    }

    @Test
    void printsTheOthersWhenOneServiceFails() {
        server.withoutAthena();
        Outcome outcome =
                run("session", "list", "--application-id", "app", "--query", "length(Sessions)");

        assertThat(outcome.status()).isEqualTo(255);
        assertThat(outcome.out()).isEqualTo("400\n");
        assertThat(outcome.err())
                .isEqualTo(
                        "awsession: session list: athena primary: An error occurred"
                                + " (InvalidRequestException) when calling the ListSessions"
                                + " operation: No\n");
    }

    @Test
    void terminatesExactlyThoseThatAreIdleForLong() {
        Outcome outcome =
                run(
                        "session",
                        "terminate",
                        "--idle-for",
                        "30m",
                        "--application-id",
                        "app",
                        "--yes",
                        "--query",
                        "length(Sessions[?Result=='terminated'])");

        Set<String> expected = new TreeSet<>();
        for (int number = 30; number < COUNT; number++) {
            if (ManySessionsServer.isIdle(number)) {
                expected.add("athena-%03d".formatted(number));
                expected.add("emr%03d".formatted(number));
            }
        }
        assertThat(server.terminated()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(outcome.out()).isEqualTo(expected.size() + "\n");
        assertThat(outcome.status()).isZero();
        assertThat(outcome.err()).contains("ssm does not tell how long sessions are idle");
    }

    @Test
    void terminatesThoseOfSessionManagerByAge() {
        Outcome outcome =
                run(
                        "session",
                        "terminate",
                        "--older-than",
                        "8h",
                        "--service",
                        "ssm",
                        "--yes",
                        "--output",
                        "off");

        List<String> expected = new ArrayList<>();
        for (int number = 8; number < COUNT; number++) {
            expected.add("ssm-%03d".formatted(number));
        }
        assertThat(outcome.status()).isZero();
        assertThat(server.terminated()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void terminatesOnlyThoseWithTheTag() {
        run("session", "terminate", "--all", "--tag", "n=7", "--application-id", "app", "--yes");

        assertThat(server.terminated()).containsExactly("emr007");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    terminate --all                               | use --yes to terminate sessions
                    terminate --yes                               | one of the arguments --idle-for --older-than --all is required
                    terminate --yes --all --idle-for 3m           | not allowed with argument --idle-for
                    terminate --yes --idle-for soon               | invalid duration value: 'soon'
                    terminate --yes --all --tag x                 | KEY=VALUE is expected: 'x'
                    terminate --yes --all --service emr-serverless| required: --application-id
                    list --state running                          | Found invalid choice 'running'
                    list --service s3                             | Found invalid choice 's3'
                    list --idle-for 3m                            | Unknown options: --idle-for
                    list -- ls                                    | Unknown options: --, ls
                    env --service athena                          | required: --session-id
                    run --service athena --work-group w           | required: command
                    run --service ssm -- true                     | Found invalid choice 'ssm'
                    run -- true                                   | required: --service
                    run --service athena -- true                  | required: --work-group
                    run --service athena --work-group w --foo -- true          | Unknown options: --foo
                    walk                                          | Found invalid choice 'walk'
                    """)
    void refusesWhatMeansNothing(String words, String reason) {
        Outcome outcome = run(("session " + words.strip()).split(" +"));

        assertThat(outcome.status()).isEqualTo(252);
        assertThat(outcome.err()).contains(reason);
        assertThat(outcome.out()).isEmpty();
        assertThat(server.terminated()).isEmpty();
    }

    @Test
    void terminatesNothingInADryRun() {
        Outcome outcome =
                run(
                        "session",
                        "terminate",
                        "--all",
                        "--dry-run",
                        "--service",
                        "ssm",
                        "--query",
                        "length(Sessions)");

        assertThat(outcome.out()).isEqualTo(COUNT + "\n");
        assertThat(server.terminated()).isEmpty();
    }
}
