package io.github.awsession.command.run;

import static org.assertj.core.api.Assertions.assertThat;

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

class WaitBehindOperationTest {
    private static final String ROLE = "arn:aws:iam::123456789012:role/demo";

    @TempDir private Path home;

    private final FakeTime time = new FakeTime();
    private StateServer server;

    @BeforeEach
    void start() {
        server = new StateServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private FakeProgram program() {
        return server.program(home, time).with("AWS_MAX_ATTEMPTS", "1");
    }

    private Outcome run(String line) {
        return program().run(line.split(" "));
    }

    private static final String START =
            "athena start-session --work-group w --engine-configuration MaxConcurrentDpus=2 --wait ";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    athena start-session --work-group w --engine-configuration MaxConcurrentDpus=2 | {"SessionId":"s-1","State":"CREATING"} -> {"Status":{"State":"CREATED"}} -> {"SessionId":"s-1","Status":{"State":"IDLE"}} | {"SessionId": "s-1", "Status": {"State": "IDLE"}} | GetSession{"SessionId":"s-1"}
                    athena terminate-session --session-id s-1 | {"State":"TERMINATING"} -> {"Status":{"State":"TERMINATING"}} -> {"SessionId":"s-1","Status":{"State":"TERMINATED"}} | {"SessionId": "s-1", "Status": {"State": "TERMINATED"}} | GetSession{"SessionId":"s-1"}
                    athena start-calculation-execution --session-id s-1 --code-block 1 | {"CalculationExecutionId":"c-1","State":"CREATING"} -> {"Status":{"State":"RUNNING"}} -> {"SessionId":"s-1","Status":{"State":"COMPLETED"}} | {"SessionId": "s-1", "Status": {"State": "COMPLETED"}} | GetCalculationExecution{"CalculationExecutionId":"c-1"}
                    emr-serverless start-session --application-id 00app --execution-role-arn arn:aws:iam::123456789012:role/demo | {"applicationId":"00app","sessionId":"s-1","arn":"a"} -> {"session":{"state":"STARTED"}} -> {"session":{"sessionId":"s-1","state":"IDLE"}} | {"session": {"sessionId": "s-1", "state": "IDLE"}} | GET/applications/00app/sessions/s-1
                    emr-serverless terminate-session --application-id 00app --session-id s-1 | {"applicationId":"00app","sessionId":"s-1"} -> {"session":{"state":"TERMINATING"}} -> {"session":{"sessionId":"s-1","state":"TERMINATED"}} | {"session": {"sessionId": "s-1", "state": "TERMINATED"}} | GET/applications/00app/sessions/s-1
                    ssm terminate-session --session-id s-1 | {"SessionId":"s-1"} -> {"Sessions":[{"Status":"Connected"}]} -> {"Sessions":[{"SessionId":"s-1","Status":"Terminated"}]} | {"SessionId": "s-1", "Status": "Terminated"} | DescribeSessions{"State":"Active","Filters":[{"key":"SessionId","value":"s-1"}]}
                    """)
    void printsTheDescriptionOnceTheStateIsThere(
            String line, String answers, String printed, String request) {
        server.then(answers.split(" -> "));

        Outcome outcome = run(line + " --wait --progress none");

        assertThat(outcome.status()).as(outcome.err()).isZero();
        assertThat(outcome.out().replaceAll("\\n *", " ").replace("{ ", "{").replace(" }", "}"))
                .isEqualTo(printed + " ");
        assertThat(outcome.err()).isEmpty();
        assertThat(server.requests().subList(1, 3)).containsExactly(request, request);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    --query Status.State                  | "IDLE"\\n
                    --query SessionId --output text       | s-1\\n
                    --output text                         | s-1\\nSTATUS\\tIDLE\\n
                    --output off                          | ``
                    """)
    void printsItAsWanted(String options, String printed) {
        server.then(
                "{\"SessionId\":\"s-1\",\"State\":\"CREATING\"}",
                "{\"SessionId\":\"s-1\",\"Status\":{\"State\":\"IDLE\"}}");

        assertThat(run(START + "--progress none " + options))
                .isEqualTo(
                        new Outcome(
                                0,
                                printed.replace("\\n", "\n").replace("\\t", "\t").replace("``", ""),
                                ""));
    }

    @Test
    void namesTheOperationOfTheDescriptionInTables() {
        server.then("{\"SessionId\":\"s-1\"}", "{\"Status\":{\"State\":\"IDLE\"}}");

        assertThat(run(START + "--output table").out()).contains("|    GetSession     |");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {"Status":{"State":"FAILED","StateChangeReason":"No capacity."}}  | 3   | Waiter SessionIdle failed: Waiter encountered a terminal failure state: For expression "Status.State" we matched expected path: "FAILED". StateChangeReason: No capacity.
                    {"Status":{"State":"CREATING"}}                                   | 124 | Waiter SessionIdle failed: Timed out after 1m00s. Previously accepted state: For expression "Status.State" we matched expected path: "CREATING"
                    400{"__type":"AccessDeniedException","message":"No"}              | 254 | An error occurred (AccessDeniedException) when calling the GetSession operation: No
                    """)
    void namesTheSessionWhenTheWaitFails(String answer, int status, String message) {
        server.then("{\"SessionId\":\"s-1\",\"State\":\"CREATING\"}", answer);

        assertThat(run(START + "--progress none --wait-timeout 1m"))
                .isEqualTo(
                        new Outcome(
                                status,
                                "",
                                """

                                awsession: athena start-session itself was successful, for --session-id s-1

                                awsession: [ERROR]:\s"""
                                        + message
                                        + "\n"));
    }

    @Test
    void namesTheSessionWhenInterrupted() {
        server.then(
                "{\"applicationId\":\"00app\",\"sessionId\":\"s-1\",\"arn\":\"a\"}",
                "{\"session\":{\"state\":\"STARTING\"}}");
        time.interruptedAfter(2);

        Outcome outcome =
                run(
                        "emr-serverless start-session --application-id 00app --execution-role-arn "
                                + ROLE
                                + " --wait");

        assertThat(outcome.status()).isEqualTo(130);
        assertThat(outcome.out()).isEqualTo("\n");
        assertThat(outcome.err())
                .isEqualTo(
                        """
                        2020-01-01T00:00:00Z s-1 STARTING 0s

                        awsession: emr-serverless start-session itself was successful, for --application-id 00app --session-id s-1
                        """);
    }

    @Test
    void failsAsEverWhenTheCallItselfFails() {
        server.then("400{\"__type\":\"TooManyRequestsException\",\"message\":\"Quota\"}");

        Outcome outcome = run(START);

        assertThat(outcome.status()).isEqualTo(254);
        assertThat(outcome.err())
                .contains("(TooManyRequestsException) when calling the StartSession operation")
                .doesNotContain("successful");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void saysWhenTheResponseNamesNothingToWaitFor() {
        server.then("{}");

        assertThat(run(START).err())
                .startsWith(
                        "\n"
                                + "awsession: [ERROR]: The response of StartSession has no"
                                + " SessionId.\n\n"
                                + "awsession: a session may have been started");
    }

    @Test
    void showsOneChangingLineOnATerminal() {
        server.then(
                "{\"SessionId\":\"s-1\"}",
                "{\"Status\":{\"State\":\"CREATING\"}}",
                "{\"Status\":{\"State\":\"IDLE\"}}");

        Outcome outcome = program().onTerminal().run((START + "--output off").split(" "));

        assertThat(outcome.err())
                .startsWith("\r\u001b[Ks-1 CREATING 0s\r\u001b[K")
                .endsWith("\r\u001b[K")
                .doesNotContain("\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "athena start-session --w wg --wait --engine-configuration MaxConcurrentDpus=2",
                "athena start-session --wo wg --engine-configuration MaxConcurrentDpus=2 --wait"
            })
    void leavesAbbreviationsToTheOptionsOfAws(String line) {
        server.then("{\"SessionId\":\"s-1\"}", "{\"Status\":{\"State\":\"IDLE\"}}");

        assertThat(run(line).status()).isZero();
        assertThat(server.requests().getFirst()).contains("\"WorkGroup\":\"wg\"");
    }

    @Test
    void isNoPartOfSamples() {
        assertThat(run("athena terminate-session --wait --generate-cli-skeleton").out())
                .isEqualTo("{\n    \"SessionId\": \"\"\n}\n");
        assertThat(server.requests()).isEmpty();
    }
}
