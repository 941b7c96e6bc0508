package io.github.awsession.command.wait;

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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The form of the commands, their errors on the command line and the start of the failures were
 * taken from the waiters of AWS CLI 2.36.7.
 */
class WaitTest {
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
        return server.program(home, time).with("AWS_MAX_ATTEMPTS", "5");
    }

    private Outcome run(String line) {
        return program().run(line.split(" "));
    }

    private static String session(String state) {
        return "{\"SessionId\":\"s-1\",\"Status\":{\"State\":\""
                + state
                + "\",\"StateChangeReason\":\"The pool is empty.\"}}";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    athena session-idle --session-id s-1                                             | {"Status":{"State":"CREATING"}} -> {"Status":{"State":"IDLE"}}         | GetSession{"SessionId":"s-1"}
                    athena session-terminated --session-id s-1                                       | {"Status":{"State":"IDLE"}} -> {"Status":{"State":"TERMINATED"}}       | GetSession{"SessionId":"s-1"}
                    athena calculation-completed --calculation-execution-id c-1                      | {"Status":{"State":"RUNNING"}} -> {"Status":{"State":"COMPLETED"}}     | GetCalculationExecution{"CalculationExecutionId":"c-1"}
                    emr-serverless session-started --application-id 00app --session-id s-1           | {"session":{"state":"STARTING"}} -> {"session":{"state":"STARTED"}}    | GET/applications/00app/sessions/s-1
                    emr-serverless session-idle --application-id 00app --session-id s-1              | {"session":{"state":"STARTED"}} -> {"session":{"state":"IDLE"}}        | GET/applications/00app/sessions/s-1
                    emr-serverless session-terminated --application-id 00app --session-id s-1        | {"session":{"state":"IDLE"}} -> {"session":{"state":"TERMINATED"}}     | GET/applications/00app/sessions/s-1
                    ssm session-connected --session-id s-1                                           | {"Sessions":[{"Status":"Connecting"}]} -> {"Sessions":[{"Status":"Connected"}]} | DescribeSessions{"State":"Active","Filters":[{"key":"SessionId","value":"s-1"}]}
                    ssm target-connected --target i-1                                                | {"Status":"notconnected"} -> {"Status":"connected"}                    | GetConnectionStatus{"Target":"i-1"}
                    """)
    void looksUntilTheStateIsThereAndPrintsNothing(String line, String answers, String request) {
        server.then(answers.split(" -> "));

        Outcome outcome = run(line.replaceFirst(" ", " wait ") + " --progress none");

        assertThat(outcome).isEqualTo(new Outcome(0, "", ""));
        assertThat(server.requests()).containsExactly(request, request);
    }

    @Test
    void looksForSessionsOfSessionManagerInTheHistoryToo() {
        server.then(
                "{\"Sessions\":[{\"Status\":\"Connected\"}]}",
                "{\"Sessions\":[],\"NextToken\":\"t\"}",
                "{\"Sessions\":[]}",
                "{\"Sessions\":[{\"Status\":\"Terminated\"}]}");

        Outcome outcome = run("ssm wait session-terminated --session-id s-1 --progress none");

        assertThat(outcome).isEqualTo(new Outcome(0, "", ""));
        String filter = "\"Filters\":[{\"key\":\"SessionId\",\"value\":\"s-1\"}]";
        assertThat(server.requests())
                .containsExactly(
                        "DescribeSessions{\"State\":\"Active\"," + filter + "}",
                        "DescribeSessions{\"State\":\"Active\"," + filter + "}",
                        "DescribeSessions{\"State\":\"Active\",\"NextToken\":\"t\"," + filter + "}",
                        "DescribeSessions{\"State\":\"History\"," + filter + "}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    athena wait session-idle --session-id s-1                               | {"Status":{"State":"FAILED","StateChangeReason":"No capacity."}}  | Waiter SessionIdle failed: Waiter encountered a terminal failure state: For expression "Status.State" we matched expected path: "FAILED". StateChangeReason: No capacity.
                    athena wait calculation-completed --calculation-execution-id c-1        | {"Status":{"State":"CANCELED"}}                                   | Waiter CalculationCompleted failed: Waiter encountered a terminal failure state: For expression "Status.State" we matched expected path: "CANCELED"
                    emr-serverless wait session-idle --application-id 00app --session-id s  | {"session":{"state":"FAILED","stateDetails":"No capacity."}}      | Waiter SessionIdle failed: Waiter encountered a terminal failure state: For expression "session.state" we matched expected path: "FAILED". stateDetails: No capacity.
                    ssm wait session-connected --session-id s-1                             | {"Sessions":[{"Status":"Failed","Details":"No agent."}]}          | Waiter SessionConnected failed: Waiter encountered a terminal failure state: For expression "Status" we matched expected path: "Failed". Details: No agent.
                    ssm wait session-connected --session-id s-1                             | {"Sessions":[]}                                                   | Waiter SessionConnected failed: The session s-1 is neither among the active ones nor in the history
                    """)
    void endsWithThreeWhenTheStateCannotCome(String line, String answer, String message) {
        server.then(answer);

        assertThat(run(line + " --progress none"))
                .isEqualTo(new Outcome(3, "", "\nawsession: [ERROR]: " + message + "\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    --timeout 1m30s            | Timed out after 1m30s. Previously accepted state: For expression "Status.State" we matched expected path: "CREATING"
                    --timeout 0                | Timed out after 0s. Previously accepted state: For expression "Status.State" we matched expected path: "CREATING"
                    --max-attempts 3 --delay 1 | Max attempts exceeded. Previously accepted state: For expression "Status.State" we matched expected path: "CREATING"
                    """)
    void endsWith124WhenTheStateDoesNotComeInTime(String options, String message) {
        server.then(session("CREATING"));

        assertThat(run("athena wait session-idle --session-id s-1 --progress none " + options))
                .isEqualTo(
                        new Outcome(
                                124,
                                "",
                                "\nawsession: [ERROR]: Waiter SessionIdle failed: "
                                        + message
                                        + "\n"));
    }

    @Test
    void namesTheLastErrorWhenThereWasNoState() {
        server.then("400{\"__type\":\"ThrottlingException\",\"message\":\"Rate exceeded\"}");

        assertThat(run("athena wait session-idle --session-id s-1 --progress none --timeout 9"))
                .isEqualTo(
                        new Outcome(
                                124,
                                "",
                                "\n"
                                        + "awsession: [ERROR]: Waiter SessionIdle failed: Timed out"
                                        + " after 9s. Last error: An error occurred"
                                        + " (ThrottlingException) when calling the GetSession"
                                        + " operation: Rate exceeded\n"));
    }

    @Test
    void endsWith130WhenInterrupted() {
        server.then(session("CREATING"));
        time.interruptedAfter(3);

        assertThat(run("athena wait session-idle --session-id s-1 --progress none"))
                .isEqualTo(new Outcome(130, "\n", ""));
        assertThat(server.requests()).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "400{\"__type\":\"Throttling\"}",
                "400{\"__type\":\"ThrottlingException\"}",
                "400{\"__type\":\"ThrottledException\"}",
                "400{\"__type\":\"RequestThrottledException\"}",
                "400{\"__type\":\"TooManyRequestsException\"}",
                "400{\"__type\":\"ProvisionedThroughputExceededException\"}",
                "400{\"__type\":\"TransactionInProgressException\"}",
                "400{\"__type\":\"RequestLimitExceeded\"}",
                "400{\"__type\":\"BandwidthLimitExceeded\"}",
                "400{\"__type\":\"LimitExceededException\"}",
                "400{\"__type\":\"RequestThrottled\"}",
                "400{\"__type\":\"SlowDown\"}",
                "400{\"__type\":\"PriorRequestNotComplete\"}",
                "400{\"__type\":\"EC2ThrottledException\"}",
                "400{\"__type\":\"RequestTimeout\"}",
                "500{\"__type\":\"InternalServerException\"}",
                "503{}",
                ""
            })
    void passesOverWhatMayPassWithoutRetriesOfItsOwn(String trouble) {
        server.then(trouble, trouble, session("CREATING"), trouble, session("IDLE"));

        Outcome outcome = run("athena wait session-idle --session-id s-1 --progress none");

        assertThat(outcome).isEqualTo(new Outcome(0, "", ""));
        assertThat(server.requests()).hasSize(5);
        assertThat(time.sleeps()).hasSize(4);
    }

    @Test
    void passesOverAServerThatIsNotThereYet() {
        Outcome outcome =
                program()
                        .with("AWS_ENDPOINT_URL", "http://127.0.0.1:1")
                        .run("ssm wait target-connected --target i-1 --timeout 30".split(" "));

        assertThat(outcome.status()).isEqualTo(124);
        assertThat(time.slept()).isEqualTo(Duration.ofSeconds(30));
        assertThat(outcome.err())
                .contains(
                        "trying again: Could not connect to the endpoint URL:"
                                + " \"http://127.0.0.1:1/\"\n",
                        "Waiter TargetConnected failed: Timed out after 30s. Last error: Could not"
                                + " connect to the endpoint URL");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    400{"__type":"InvalidRequestException","message":"No such session"} | 254 | An error occurred (InvalidRequestException) when calling the GetSession operation: No such session
                    400{"__type":"ExpiredTokenException","message":"Old"}               | 254 | An error occurred (ExpiredTokenException) when calling the GetSession operation: Old
                    """)
    void endsWithWhatWouldNotPass(String answer, int status, String message) {
        server.then(session("CREATING"), answer);

        Outcome outcome = run("athena wait session-idle --session-id s-1 --progress none");

        assertThat(outcome.status()).isEqualTo(status);
        assertThat(outcome.err()).contains(message);
        assertThat(outcome.out()).isEmpty();
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void needsARegionAndCredentials() throws IOException {
        Outcome outcome =
                new FakeProgram(home).run("athena wait session-idle --session-id s".split(" "));

        assertThat(outcome.status()).isEqualTo(253);
        assertThat(outcome.err()).contains("You must specify a region");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    athena wait                                                | An error occurred (ParamValidation): usage: awsession [options] athena wait <subcommand> [parameters]~awsession: [ERROR]: too few arguments
                    ssm wait --foo --bar                                       | An error occurred (ParamValidation): Unknown options: --foo,--bar
                    athena wait bogus                                          | An error occurred (ParamValidation): argument subcommand: Found invalid choice 'bogus'
                    athena wait session-idl                                    | An error occurred (ParamValidation): argument subcommand: Found invalid choice 'session-idl'~~Maybe you meant:~~  * session-idle~~usage:
                    athena wait help more                                      | An error occurred (ParamValidation): argument subcommand: Found invalid choice 'help'
                    athena wait session-idle                                   | An error occurred (ParamValidation): the following arguments are required: --session-id~~usage:
                    emr-serverless wait session-idle                           | An error occurred (ParamValidation): the following arguments are required: --application-id, --session-id~~usage:
                    athena wait session-idle --session-id                      | An error occurred (ParamValidation): argument --session-id: expected one argument~~usage:
                    athena wait session-idle --session-id s --foo x            | Unknown options: --foo, x~
                    athena wait --foo session-idle --session-id s              | Unknown options: --foo~
                    athena wait session-idle --session-id s --time 5           | Unknown options: --time, 5~
                    athena wait session-idle --session-id s --wait             | Unknown options: --wait~
                    athena get-session --session-id s --wait                   | Unknown options: --wait~
                    athena list-sessions --work-group w --timeout 5            | Unknown options: --timeout, 5~
                    athena wait session-idle --session-id s --timeout x        | An error occurred (ParamValidation): argument --timeout: invalid duration value: 'x'~~usage:
                    athena wait session-idle --session-id s --timeout=-5       | An error occurred (ParamValidation): argument --timeout: invalid duration value: '-5'~~usage:
                    athena wait session-idle --session-id s --delay 1m2        | An error occurred (ParamValidation): argument --delay: invalid duration value: '1m2'~~usage:
                    athena wait session-idle --session-id s --delay 0          | An error occurred (ParamValidation): argument --delay: must be greater than 0~~usage:
                    athena wait session-idle --session-id s --max-attempts 0   | An error occurred (ParamValidation): argument --max-attempts: must be greater than 0~~usage:
                    athena wait session-idle --session-id s --max-attempts x   | An error occurred (ParamValidation): argument --max-attempts: invalid int value: 'x'~~usage:
                    athena wait session-idle --session-id s --progress bar     | An error occurred (ParamValidation): argument --progress: Found invalid choice 'bar'
                    athena wait session-idle --cli-input-json {}               | An error occurred (ParamValidation): Parameter validation failed:~Missing required parameter in input: "SessionId"~
                    athena terminate-session --session-id s --wait=1           | An error occurred (ParamValidation): argument --wait: ignored explicit argument '1'~~usage:
                    athena terminate-session --session-id s --wait --wait-timeout x | An error occurred (ParamValidation): argument --wait-timeout: invalid duration value: 'x'~~usage:
                    athena terminate-session --session-id s --wait-timeout 5   | An error occurred (ParamValidation): Cannot specify --wait-timeout without --wait.~
                    ssm terminate-session --session-id s --progress json       | An error occurred (ParamValidation): Cannot specify --progress without --wait.~
                    """)
    void saysWhatIsWrongWithTheCommandLine(String line, String message) {
        server.then(session("IDLE"));

        Outcome outcome = run(line);

        assertThat(outcome.status()).isEqualTo(252);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("awsession: [ERROR]: " + message.replace('~', '\n'));
        assertThat(server.requests()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    athena wait session-idle --session-id s-1               | "operation": "GetSession"        | "SessionId": "s-1"
                    ssm wait session-terminated --session-id s-1            | "operation": "DescribeSessions"  | "value": "s-1"
                    """)
    void showsItsFirstRequestInADryRun(String line, String operation, String parameter) {
        Outcome outcome = run(line + " --dry-run --timeout 5");

        assertThat(outcome.status()).as(outcome.err()).isZero();
        assertThat(outcome.out()).contains(operation, parameter);
        assertThat(server.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "athena wait session-idle --session-id s --timeout x --dry-run",
                "athena terminate-session --session-id s --wait --wait-timeout x --dry-run",
                "athena wait session-idle --delay 0 --generate-cli-skeleton"
            })
    void readsItsLimitsInAnyCase(String line) {
        assertThat(run(line).status()).isEqualTo(252);
    }

    @Test
    void hasTheSampleInputOfItsOptions() {
        assertThat(run("emr-serverless wait session-idle --generate-cli-skeleton").out())
                .isEqualTo("{\n    \"applicationId\": \"\",\n    \"sessionId\": \"\"\n}\n");
        assertThat(run("ssm wait session-connected --generate-cli-skeleton").out())
                .isEqualTo("{\n    \"SessionId\": \"\"\n}\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    athena wait help                             | AVAILABLE COMMANDS
                    ssm wait target-connected help               | --target (string) [required]
                    emr-serverless wait session-idle help        | OPTIONS OF AWSESSION
                    athena help                                  | o wait
                    athena start-session help                    | --wait-timeout (string)
                    """)
    void isExplained(String line, String text) {
        Outcome outcome = run(line);

        assertThat(outcome.status()).isZero();
        assertThat(outcome.out()).contains(text);
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void refreshesCredentialsThatEndMeanwhile() throws IOException {
        Path script = home.resolve("keys.sh");
        Files.writeString(
                script,
                """
                echo once >> $HOME/asked
                year=$((2019 + $(grep -c . $HOME/asked)))
                echo '{"Version":1,"AccessKeyId":"AKID'$year'","SecretAccessKey":"s","Expiration":"'$year'-01-01T00:30:00Z"}'
                """);
        Files.createDirectories(home.resolve(".aws"));
        Files.writeString(
                home.resolve(".aws/config"),
                "[default]\nregion = us-east-1\ncredential_process = sh " + script + "\n");
        server.then(session("CREATING"));

        Outcome outcome =
                new FakeProgram(home)
                        .in(time)
                        .with("AWS_ENDPOINT_URL", server.url())
                        .run(
                                "athena wait session-idle --session-id s --delay 10m --timeout 2h"
                                        .split(" "));

        assertThat(outcome.status()).as(outcome.err()).isEqualTo(124);
        assertThat(Files.readAllLines(home.resolve("asked"))).hasSize(2);
        assertThat(server.requests()).hasSize(13);
    }
}
