package io.github.awsession.command.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.awsession.python.ShellWords;
import io.github.awsession.testing.FakeProgram;
import io.github.awsession.testing.FakeProgram.Outcome;
import io.github.awsession.testing.Reply;
import io.github.awsession.testing.ScriptedServer;

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

class DryRunTest {
    private static final String CONFIG =
            """
            [default]
            region = eu-west-1
            [profile keys]
            aws_access_key_id = AKIDINFILE0000WXYZ
            aws_secret_access_key = hush
            aws_session_token = hush
            [profile role]
            role_arn = arn:aws:iam::123456789012:role/demo
            source_profile = keys
            mfa_serial = arn:aws:iam::123456789012:mfa/me
            [profile instance-role]
            role_arn = arn:aws:iam::123456789012:role/demo
            credential_source = Ec2InstanceMetadata
            [profile short-role]
            role_arn = arn
            source_profile = keys
            [profile web]
            role_arn = arn:aws:iam::123456789012:role/web
            web_identity_token_file = token
            [profile sso]
            sso_start_url = https://d.awsapps.com/start
            sso_region = eu-west-1
            sso_account_id = 123456789012
            sso_role_name = Developer
            [profile process]
            credential_process = touch ran
            [profile partial]
            aws_access_key_id = AKIDINFILE0000WXYZ
            [profile lost]
            role_arn = arn:aws:iam::123456789012:role/demo
            source_profile = nowhere
            [profile adaptive]
            retry_mode = adaptive
            max_attempts = 7
            [profile odd-retries]
            retry_mode = sometimes
            [profile odd-output]
            output = paper
            """;

    @TempDir private Path home;

    private ScriptedServer server;

    @BeforeEach
    void start() throws IOException {
        Files.createDirectory(home.resolve(".aws"));
        Files.writeString(home.resolve(".aws/config"), CONFIG);
        server = new ScriptedServer(Reply.of(400, ""));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private String endpoint() {
        return " --endpoint-url " + server.url();
    }

    private Outcome unsigned(String command) {
        return new FakeProgram(home)
                .run(ShellWords.split(command).orElseThrow().toArray(String[]::new));
    }

    private Outcome run(String command) {
        return new FakeProgram(home)
                .with("AWS_ACCESS_KEY_ID", "AKIDEXAMPLE123456ABCD")
                .with("AWS_SECRET_ACCESS_KEY", "hush")
                .with("AWS_MAX_ATTEMPTS", "1")
                .with("AWS_EC2_METADATA_DISABLED", "true")
                .run(ShellWords.split(command).orElseThrow().toArray(String[]::new));
    }

    @Test
    void showsTheRequestAndWhoSignsIt() {
        Outcome outcome =
                run(
                        "emr-serverless start-session --application-id a"
                                + " --execution-role-arn arn:aws:iam::123456789012:role/r"
                                + " --tags team=red --dry-run");

        assertThat(outcome)
                .isEqualTo(
                        new Outcome(
                                0,
                                """
                                {
                                    "service": "emr-serverless",
                                    "operation": "StartSession",
                                    "region": "eu-west-1",
                                    "endpoint": "https://emr-serverless.eu-west-1.amazonaws.com",
                                    "method": "POST",
                                    "path": "/applications/a/sessions",
                                    "parameters": {
                                        "applicationId": "a",
                                        "executionRoleArn": "arn:aws:iam::123456789012:role/r",
                                        "tags": {
                                            "team": "red"
                                        }
                                    },
                                    "generatedParameters": [
                                        "clientToken"
                                    ],
                                    "signer": {
                                        "kind": "access-key",
                                        "source": "environment",
                                        "accessKeyId": "****ABCD",
                                        "temporary": false
                                    },
                                    "retries": {
                                        "mode": "standard",
                                        "maxAttempts": 1
                                    }
                                }
                                """,
                                ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    athena start-session --work-group w
                    athena start-session --work-group '' --engine-configuration '{"MaxConcurrentDpus":"x"}'
                    athena start-session --work-group w --engine-configuration Max=1
                    athena start-session --work-group w --engine-configuration {
                    athena get-session --session-id
                    athena get-session --session-id s --dry
                    athena get-session --session-id s --cli-input-json x
                    athena get-session --session-id s --retries 3
                    athena get-session --session-id s --profile missing
                    athena get-session --session-id s --profile partial
                    athena get-session --session-id s --profile lost
                    athena get-session --session-id s --profile adaptive
                    athena get-session --session-id s --profile odd-retries
                    athena get-session --session-id s --profile short-role
                    athena get-session --session-id s --region x_y
                    athena get-session --session-id s --endpoint-url nowhere
                    athena get-session --session-id s --endpoint-url http://a_b
                    athena get-session --session-id s --query [
                    athena get-session --session-id s --cli-read-timeout -1
                    ssm describe-sessions --state Active --no-paginate --max-items 1
                    ssm describe-sessions --state Active --starting-token t --page-size x
                    ssm describe-sessions --state Active --starting-token a___b___c
                    ssm describe-sessions --state Active --profile odd-output
                    ssm describe-sessions --state Active --cli-input-json '{"PaginationConfig":{"PageSize":"x"}}'
                    """)
    void failsAsTheCallItselfWould(String command) {
        Outcome real = run(command);
        Outcome dry = run(command + " --dry-run");

        assertThat(dry).isEqualTo(real);
        assertThat(dry.status()).isGreaterThanOrEqualTo(252);
        assertThat(dry.out()).isEmpty();
    }

    /** A call would connect first, which fails here. */
    @Test
    void readsTheTrustedCertificates() {
        Outcome dry = run("athena get-session --session-id s --ca-bundle missing --dry-run");

        assertThat(dry.status()).isEqualTo(255);
        assertThat(dry.err())
                .endsWith(
                        "SSL validation failed for https://athena.eu-west-1.amazonaws.com/ [Errno 2] No such file or directory\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    emr-serverless get-session --application-id a --session-id s                    | GET /applications/a/sessions/s
                    emr-serverless get-session --application-id 'a b/ü%~' --session-id s+           | GET /applications/a%20b%2F%C3%BC%25~/sessions/s%2B
                    emr-serverless get-session-endpoint --application-id a --session-id s           | GET /applications/a/sessions/s/endpoint
                    emr-serverless terminate-session --application-id a --session-id s              | DELETE /applications/a/sessions/s
                    emr-serverless list-sessions --application-id a --page-size 3 --states STARTED  | GET /applications/a/sessions
                    athena get-session --session-id s                                               | POST /
                    ssm terminate-session --session-id s                                            | POST /
                    """)
    void showsTheAddressThatTheCallHas(String command, String address) {
        Outcome dry = run(command + endpoint() + " --dry-run --output text --query [method,path]");
        assertThat(server.requests()).isEmpty();
        assertThat(dry).isEqualTo(new Outcome(0, address.replace(' ', '\t') + "\n", ""));

        var _ = run(command + endpoint());
        assertThat(server.requests())
                .singleElement()
                .returns(address, request -> request.method() + ' ' + request.path());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    keys          | kind: access-key, source: config-file, profile: keys, accessKeyId: ****WXYZ, temporary: true
                    role          | kind: role, profile: role, roleArn: arn:aws:iam::123456789012:role/demo, mfaSerial: arn:aws:iam::123456789012:mfa/me, source: {kind: access-key, source: config-file, profile: keys, accessKeyId: ****WXYZ, temporary: true}
                    instance-role | kind: role, profile: instance-role, roleArn: arn:aws:iam::123456789012:role/demo, source: {kind: instance}
                    web           | kind: web-identity, roleArn: arn:aws:iam::123456789012:role/web
                    sso           | kind: sso, profile: sso, accountId: 123456789012, roleName: Developer
                    process       | kind: process
                    default       | kind: instance
                    """)
    void tellsWhoSignsWithoutAskingAnybody(String profile, String signer) {
        Outcome outcome =
                unsigned(
                        "ssm terminate-session --session-id s --region r --dry-run --query signer"
                                + " --profile "
                                + profile);

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out().replaceAll("[\"\\n]", "").replaceAll(" +", " "))
                .isEqualTo("{ " + signer.replace("{", "{ ").replace("}", " }") + " }".strip());
        assertThat(home.resolve("ran")).doesNotExist();
    }

    @Test
    void showsThatNobodySigns() {
        assertThat(
                        unsigned(
                                        "ssm terminate-session --session-id s --no-sign-request"
                                                + " --dry-run --query signer.kind")
                                .out())
                .isEqualTo("\"none\"\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "athena get-session --session-id s --dry-run",
                "--dry-run athena get-session --session-id s",
                "athena --dry-run get-session --session-id s",
                "athena get-session --session-id s --dry-run --max-retries",
            })
    void isUnderstoodWhereverItStandsInFull(String command) {
        Outcome outcome = run(command + endpoint() + " --query operation");

        assertThat(server.requests()).isEmpty();
        assertThat(outcome.status()).isEqualTo(command.contains("--max-retries") ? 252 : 0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    --starting-token hush             | {"State":"Active","NextToken":"****"}
                    --page-size 5 --max-items 2       | {"State":"Active","MaxResults":5}
                    --no-paginate                     | {"State":"Active"}
                    --max-results 3 --next-token hush | {"State":"Active","MaxResults":3,"NextToken":"****"}
                    """)
    void showsTheFirstRequestOfSeveral(String options, String parameters) {
        Outcome outcome =
                run("ssm describe-sessions --state Active --dry-run --query parameters " + options);

        assertThat(outcome.out().replaceAll("\\s", "")).isEqualTo(parameters);
    }

    @Test
    void hidesSecretsAndTellsOfThePlugin() {
        Outcome outcome =
                run(
                        "ssm start-session --target i-1 --dry-run --output yaml --parameters"
                                + " '{\"password\":[\"hush\"],\"url\":[\"https://h/?sig=hush\"],"
                                + "\"port\":[\"80\"]}'");

        assertThat(outcome.status()).isZero();
        assertThat(outcome.out())
                .contains("opensWith: session-manager-plugin", "'80'")
                .doesNotContain("hush");
    }

    @Test
    void givesWayToASkeleton() {
        Outcome outcome = run("ssm terminate-session --dry-run --generate-cli-skeleton");

        assertThat(outcome).isEqualTo(new Outcome(0, "{\n    \"SessionId\": \"\"\n}\n", ""));
    }

    @Test
    void showsAdaptiveRetries() {
        assertThat(
                        unsigned(
                                        "ssm terminate-session --session-id s --dry-run --region r"
                                                + " --profile adaptive --no-sign-request --output"
                                                + " text --query retries.[mode,maxAttempts]")
                                .out())
                .isEqualTo("adaptive\t7\n");
    }
}
