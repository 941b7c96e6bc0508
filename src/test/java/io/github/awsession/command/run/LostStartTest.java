package io.github.awsession.command.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.awsession.testing.Emulator;
import io.github.awsession.testing.FakeProgram;
import io.github.awsession.testing.FakeProgram.Outcome;
import io.github.awsession.testing.FakeTime;
import io.github.awsession.testing.StateServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Starts of which nobody knows the end, and the token that finds them again. */
class LostStartTest {
    private static final String ATHENA =
            "athena start-session --work-group w --engine-configuration MaxConcurrentDpus=2";
    private static final String CALCULATION =
            "athena start-calculation-execution --session-id s-1 --code-block 1";
    private static final String EMR =
            "emr-serverless start-session --application-id 00app --execution-role-arn"
                    + " arn:aws:iam::123456789012:role/demo";
    private static final String MESSAGE = " may have been started, but no response told its id.\n";
    private static final Pattern TOKEN =
            Pattern.compile("[tT]oken\":\"([0-9a-f-]{36})\"", Pattern.DOTALL);

    private final FakeTime time = new FakeTime();
    @TempDir private Path home;
    private StateServer server;

    @BeforeEach
    void start() {
        server = new StateServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Outcome run(String line) {
        return run("1", line.split(" "));
    }

    private Outcome run(String attempts, String... words) {
        return server.program(home, time).with("AWS_MAX_ATTEMPTS", attempts).run(words);
    }

    private static String token(String text) {
        Matcher found = TOKEN.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    athena start-session --work-group w --engine-configuration MaxConcurrentDpus=2 | a session | awsession athena list-sessions --work-group w --region us-east-1
                    athena start-session --work-group w --engine-configuration MaxConcurrentDpus=2 --wait | a session | awsession athena list-sessions --work-group w --region us-east-1
                    athena start-calculation-execution --session-id s-1 --code-block 1 | a calculation | awsession athena list-calculation-executions --session-id s-1 --region us-east-1
                    emr-serverless start-session --application-id 00app --execution-role-arn arn:aws:iam::123456789012:role/demo | a session | awsession emr-serverless list-sessions --application-id 00app --region us-east-1
                    """)
    void tellsWithTheTokenWhatALostResponseMayHaveStarted(String line, String what, String list) {
        server.then("");

        Outcome outcome = run(line);

        assertThat(outcome.status()).isEqualTo(255);
        assertThat(outcome.err())
                .startsWith("\nawsession: [ERROR]: Connection was closed before")
                .contains("awsession: " + what + MESSAGE)
                .contains("\n    " + list + "\n");
        assertThat(token(outcome.err())).isEqualTo(token(server.requests().getFirst()));
    }

    @Test
    void tellsWhereToLookForASessionWithoutToken() {
        server.then("");

        assertThat(run("ssm start-session --target i-1").err())
                .contains(
                        MESSAGE
                                + "This lists the sessions:\n\n"
                                + "    awsession ssm describe-sessions --state Active --region");
    }

    @ParameterizedTest
    @ValueSource(strings = {"500{\"__type\":\"InternalServerException\"}", "{\"SessionId\":"})
    void aFailureOfTheServiceAndAnAnswerThatCannotBeReadCountToo(String answer) {
        server.then(answer);

        Outcome outcome = run(ATHENA);

        assertThat(outcome.err()).contains(MESSAGE);
    }

    @Test
    void anAnswerWithoutIdCountsToo() {
        server.then("{}");

        assertThat(run(ATHENA).err()).contains(MESSAGE);
        assertThat(run(ATHENA).status()).isZero();
        assertThat(run(ATHENA + " --wait").err()).contains(MESSAGE);
        assertThat(run(EMR).err()).contains(MESSAGE);
    }

    @Test
    void saysNothingWhenNothingWasStarted() {
        server.then("400{\"__type\":\"InvalidRequestException\",\"Message\":\"no\"}");

        assertThat(run(ATHENA).err()).contains("no").doesNotContain(MESSAGE);
        assertThat(run(ATHENA + " --endpoint-url http://127.0.0.1:1").err())
                .contains("Could not connect")
                .doesNotContain(MESSAGE);
    }

    @Test
    void saysNothingWhenTheIdIsKnown() {
        server.then("", "{\"SessionId\":\"s-1\",\"State\":\"CREATING\"}");

        Outcome outcome = run("2", ATHENA.split(" "));

        assertThat(outcome.status()).isZero();
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void aLostAttemptBeforeARefusalCounts() {
        server.then("", "400{\"__type\":\"TooManyRequestsException\",\"Message\":\"no\"}");

        assertThat(run("2", ATHENA.split(" ")).err()).contains(MESSAGE);
    }

    @Test
    void showsNoSecret() {
        server.then("");

        Outcome outcome =
                run(
                        "1",
                        "athena",
                        "start-session",
                        "--work-group",
                        "w",
                        "--engine-configuration",
                        "{\"MaxConcurrentDpus\":2,\"SparkProperties\":{\"a.password\":\"canary\"}}");

        assertThat(outcome.err()).contains(MESSAGE).doesNotContain("canary");
        assertThat(server.requests().getFirst()).contains("canary");
    }

    @ParameterizedTest
    @ValueSource(strings = {ATHENA, CALCULATION, EMR})
    void everyAttemptHasTheSameToken(String line) {
        server.then("", "", "{\"SessionId\":\"s-1\",\"CalculationExecutionId\":\"c-1\"}");

        run("3", line.split(" "));
        run("3", line.split(" "));

        List<String> tokens = server.requests().stream().map(LostStartTest::token).toList();
        assertThat(tokens).hasSize(4);
        assertThat(Set.copyOf(tokens.subList(0, 3))).hasSize(1);
        assertThat(tokens.get(3)).isNotEqualTo(tokens.get(0));
    }

    @Test
    void aTokenThatWasGivenIsKept() {
        String token = "t".repeat(32);
        server.then("{\"SessionId\":\"s-1\"}");

        run(ATHENA + " --client-request-token " + token);

        assertThat(server.requests()).allMatch(request -> request.contains(token));
    }

    @Test
    void aDryRunListsTheToken() {
        assertThat(run(ATHENA + " --dry-run --query generatedParameters --output text").out())
                .isEqualTo("ClientRequestToken\n");
    }

    @Test
    void startsNothingTwiceUnderFaults() {
        String[] start = "athena start-session --work-group w --engine-configuration {}".split(" ");
        try (Emulator emulator =
                new Emulator(
                        time, "--fault", "drop=0.3", "--fault", "throttle=0.2", "--seed", "5")) {
            Set<String> ids = new HashSet<>();
            for (int turn = 0; turn < 40; turn++) {
                Outcome outcome =
                        new FakeProgram(home)
                                .in(time)
                                .with(emulator.variables())
                                .with("AWS_MAX_ATTEMPTS", "20")
                                .run(start);
                assertThat(outcome.status()).as(outcome.err()).isZero();
                ids.add(outcome.out());
            }

            assertThat(ids).hasSize(40);
            assertThat(Arrays.asList(emulator.states("w").split("\\s+"))).hasSize(40);
        }
    }
}
