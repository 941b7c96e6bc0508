package io.github.awsession.command.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.awsession.testing.FakeProgram;
import io.github.awsession.testing.Reply;
import io.github.awsession.testing.ScriptedServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Each expectation is what AWS CLI 2.36.7 did in the same place. */
class AsAwsCliTest {
    private static final String GET = "athena get-session --session-id x";

    @TempDir private Path home;
    private final ScriptedServer server = new ScriptedServer(Reply.ok("{}"));

    @AfterEach
    void stop() {
        server.close();
    }

    private FakeProgram program() {
        return new FakeProgram(home).calling(server.url());
    }

    private FakeProgram.Outcome run(String... words) {
        return program().run(words);
    }

    private FakeProgram.Outcome yaml(String text) {
        return run("athena", "get-session", "--cli-input-yaml", text);
    }

    private FakeProgram.Outcome failing(String command, String body, String... headers) {
        Map<String, String> given = headers.length == 0 ? Map.of() : Map.of(headers[0], headers[1]);
        server.then(new Reply(Optional.of(400), given, body));
        return program().with("AWS_MAX_ATTEMPTS", "1").run(command.split(" ", -1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                GET,
                GET + " --no-sign-request",
                GET + " --cli-read-timeout -1",
                GET + " --generate-cli-skeleton output",
                "emr-serverless get-session --application-id a --session-id s",
            })
    void aBrokenLoginSessionIsAnErrorBesideOtherCredentials(String command) throws IOException {
        Files.createDirectories(home.resolve(".aws"));
        Files.writeString(home.resolve(".aws/config"), "[default]\nsso_session = nope\n");

        FakeProgram.Outcome outcome = run(command.split(" ", -1));

        assertThat(outcome.err())
                .contains(
                        "The profile \"default\" is configured to use the SSO token provider but the"
                                + " \"nope\" sso_session configuration does not exist.");
        assertThat(outcome.status()).isEqualTo(255);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void anIncompleteLoginSessionIsAnErrorToo() throws IOException {
        Files.createDirectories(home.resolve(".aws"));
        Files.writeString(
                home.resolve(".aws/config"),
                "[default]\nsso_session = s\n[sso-session s]\nsso_region = us-east-1\n");

        assertThat(run(GET.split(" ", -1)).err())
                .contains("is missing the following configuration: ['sso_start_url'].");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "athena get-session --session-id x --generate-cli-skeleton output",
                "athena list-sessions --work-group w --max-results 0",
                "athena list-sessions --work-group w --cli-read-timeout -1",
            })
    void aMissingRegionComesBeforeTheParameters(String command) {
        FakeProgram.Outcome outcome = new FakeProgram(home).run(command.split(" ", -1));

        assertThat(outcome.err()).contains("An error occurred (NoRegion)");
        assertThat(outcome.status()).isEqualTo(253);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"__type\": 5}", "{\"__type\": [\"a\"]}", "{\"__type\": {\"a\": 1}}"})
    void aCodeThatIsNotTextIsAFailure(String body) {
        assertThat(failing(GET, body).status()).isEqualTo(255);
    }

    @ParameterizedTest
    @CsvSource({"5,5", "true,true", "1.50,1.5", "1e400,Infinity", "0,0"})
    void aScalarCodeOfARestServiceIsKept(String code, String shown) {
        FakeProgram.Outcome outcome =
                failing(
                        "emr-serverless get-session --application-id a --session-id s"
                                + " --cli-error-format json",
                        "{\"code\": " + code + "}");

        assertThat(outcome.err()).contains("\"Code\": " + shown + "\n");
        assertThat(outcome.status()).isEqualTo(254);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "['a', 1, null] | ['a', 1, None]",
                "{'a': {'b': []}} | {'a': {'b': []}}",
                "1.50 | 1.5"
            })
    void aMessageThatIsNotTextIsShownAsPythonShowsIt(String message, String shown) {
        String body = "{\"__type\": \"X\", \"message\": " + message.replace('\'', '"') + "}";
        assertThat(failing(GET, body).err()).contains("(reached max retries: 0): " + shown);
    }

    @Test
    void yamlHasNoAliasForAMessage() {
        assertThat(
                        failing(
                                        "emr-serverless get-session --application-id a --session-id s"
                                                + " --cli-error-format yaml",
                                        "{\"message\": [\"a\"]}",
                                        "x-amzn-ErrorType",
                                        "ValidationException")
                                .err())
                .isEqualTo("Code: ValidationException\nMessage:\n- a\nmessage:\n- a\n");
    }

    @Test
    void anEmptyErrorTypeIsTheCode() {
        assertThat(
                        failing(
                                        "emr-serverless get-session --application-id a --session-id s",
                                        "{\"message\": \"m\", \"code\": \"C\"}",
                                        "x-amzn-ErrorType",
                                        "")
                                .err())
                .contains("An error occurred () when calling");
    }

    @Test
    void status300HasNoFields() {
        server.then(300, "{\"message\": \"m\"}");

        assertThat(run((GET + " --cli-error-format json").split(" ", -1)).err())
                .startsWith("\nawsession: [ERROR]: An error occurred (Unknown) when calling");
    }

    @Test
    void onlyTheTokenServiceRetriesASilentProvider() {
        server.then(400, "{\"__type\": \"IDPCommunicationError\"}");

        assertThat(run(GET.split(" ", -1)).status()).isEqualTo(254);
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"SessionId\": \"\\u0\u013041\"}",
                "{\"SessionId\": \"\\u\uff10041\"}",
                "{\"Session\\u004\u0139d\": \"x\"}"
            })
    void anEscapeHasDigitsOfAsciiOnly(String json) {
        FakeProgram.Outcome outcome = run("athena", "get-session", "--cli-input-json", json);

        assertThat(outcome.err()).contains("Invalid JSON received.");
        assertThat(outcome.status()).isEqualTo(252);
    }

    @Test
    void anEscapeInAQueryHasDigitsOfAsciiOnly() {
        assertThat(
                        run(
                                        "athena",
                                        "get-session",
                                        "--session-id",
                                        "x",
                                        "--query",
                                        "\"\\u0\u013041\"")
                                .err())
                .contains("Invalid \\uXXXX escape");
        assertThat(run("athena", "get-session", "--session-id", "\\\\u0\u013041").status())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SessionId: a\t",
                "SessionId: a\t\n",
                "SessionId: a \t# c\n",
                "SessionId: a\tb\n",
                "SessionId\t: a\n",
                "{SessionId: a\t}\n",
                "SessionId: !!binary YQ\n",
                "SessionId: !!binary YWI\n",
                "SessionId: !!binary \u00fc\n",
            })
    void yamlRefusesTabsAndBrokenBinaries(String text) {
        assertThat(yaml(text).err()).contains("Invalid YAML received.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"YQ==", "Y Q = =", "YQ==YQ==", "=YQ=="})
    void yamlReadsBinariesAsPythonDoes(String binary) {
        assertThat(yaml("SessionId: !!binary \"" + binary + "\"\n").err())
                .contains("value: b'a', type: <class 'bytes'>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1: a", "true: a", "? [a]\n: b", "SessionId: x\n2020-01-01: a"})
    void aNameThatIsNotTextIsAFailure(String text) {
        assertThat(yaml(text).status()).isEqualTo(255);
    }

    @Test
    @Timeout(20)
    void aLongLineOfYamlTakesNoQuadraticTime() {
        String text = "x".repeat(10_000_000);

        assertThat(yaml("SessionId: \"" + text + "\"\n").status()).isZero();
        assertThat(yaml("SessionId: " + text + "\n").status()).isZero();
    }

    @Test
    void aYearBefore1000HasNoLeadingZeros() {
        run(
                "emr-serverless",
                "list-sessions",
                "--application-id",
                "a",
                "--created-at-after",
                "0099-01-01");

        assertThat(server.requests().getLast().query())
                .isEqualTo("createdAtAfter=99-01-01T00%3A00%3A00Z");
    }

    @Test
    void anUnevaluatedExpressionIsPrintedAsPythonPrintsIt() {
        String[] command = (GET + " --query [&a,`1`] --output text").split(" ", -1);

        assertThat(run(command).out())
                .startsWith("<jmespath.visitor._Expression object at 0x")
                .endsWith("\t1\n");
        command[command.length - 1] = "table";
        assertThat(run(command).out()).contains("|  <jmespath.visitor._Expression object at 0x");
        command[command.length - 1] = "yaml";
        assertThat(run(command).status()).isEqualTo(255);
        command[command.length - 1] = "json";
        assertThat(run(command).err()).contains("Encountered unrecognized type in JSON encoder.");
    }

    @Test
    void coloursAreResetAroundAnErrorOfAPagedTable() {
        server.then(200, "{\"sessions\": [{\"sessionId\": \"x\"}], \"nextToken\": \"t\"}");
        FakeProgram.Outcome outcome =
                failing(
                        "emr-serverless list-sessions --application-id a --output table --color on",
                        "{\"code\": \"C\", \"message\": \"m\"}");

        String reset = "\u001b[0m";
        assertThat(outcome.err())
                .startsWith("\n" + reset + "awsession: [ERROR]: An error occurred (C)")
                .endsWith(": m" + reset + "\n" + reset);
    }

    @Test
    void aDeeplyNestedResponseIsAFailure() {
        server.then(200, "{\"a\":" + "[".repeat(2000) + "]".repeat(2000) + "}");

        FakeProgram.Outcome outcome = run(GET.split(" ", -1));

        assertThat(outcome.err()).contains("more than 1000 levels of nesting");
        assertThat(outcome.status()).isEqualTo(255);
    }
}
