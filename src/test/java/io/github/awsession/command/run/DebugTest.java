package io.github.awsession.command.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.awsession.testing.FakeProgram;
import io.github.awsession.testing.FakeProgram.Outcome;
import io.github.awsession.testing.SecretiveServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Every secret of these tests has the word "hush" in it. */
class DebugTest {
    private static final String SECRETS =
            "aws_secret_access_key = hush/secret\naws_session_token = hush+token\n";
    private static final String OWN_KEYS = "aws_access_key_id = AKIDEXAMPLE1234567890\n" + SECRETS;

    @TempDir private Path home;

    private SecretiveServer server;

    @BeforeEach
    void start() throws IOException {
        server = new SecretiveServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** What the profile p says, and where its credentials are said to come from. */
    enum Source {
        CREDENTIALS_FILE("", "credentials file, profile p"),
        CONFIGURATION_FILE(OWN_KEYS, "configuration file, profile p"),
        PROCESS("credential_process = cat process.json\n", "credential_process of profile p"),
        ROLE(
                "role_arn = arn:aws:iam::1:role/r\nsource_profile = keys\nexternal_id = id\n",
                "role of profile p"),
        WEB_IDENTITY(
                "role_arn = arn:aws:iam::1:role/r\nweb_identity_token_file = token.txt\n",
                "web identity of profile p"),
        SINGLE_SIGN_ON(
                "sso_start_url = https://start\nsso_region = eu-west-1\nsso_account_id = 1\n"
                        + "sso_role_name = r\n",
                "single sign-on of profile p"),
        CONTAINER("", "container"),
        INSTANCE("", "instance metadata");

        private final String lines;
        private final String told;

        Source(String lines, String told) {
            this.lines = lines;
            this.told = told;
        }
    }

    @ParameterizedTest
    @EnumSource
    void showsWhereCredentialsComeFromButNotThem(Source source) throws Exception {
        FakeProgram program = provide(source);

        Outcome outcome =
                program.run(
                        "athena",
                        "get-session-endpoint",
                        "--session-id",
                        "s",
                        "--profile",
                        "p",
                        "--debug");

        assertThat(outcome.status()).as(outcome.err()).isZero();
        assertThat(outcome.out()).contains("hush");
        assertThat(outcome.err())
                .contains(
                        "] credentials: from " + source.told + "\n",
                        "] credentials: access key ****7890, with a session token\n",
                        "\"AuthToken\":\"****\"")
                .doesNotContain("hush");
    }

    @Test
    void showsNoSecretsOfVariables() {
        Outcome outcome =
                inVariables().run("athena", "list-sessions", "--work-group", "w", "--debug");

        assertThat(outcome.err())
                .contains("] credentials: from variables AWS_ACCESS_KEY_ID\n")
                .doesNotContain("hush");
    }

    /** What the session tells stands between the steps, because it goes to the same stream. */
    @Test
    void showsNoSecretsOfSessions() {
        Outcome outcome =
                inVariables()
                        .run(
                                "ssm start-session --target i-1 --parameters token=hush --debug"
                                        .split(" "));

        assertThat(outcome.status()).isEqualTo(255);
        assertThat(outcome.err())
                .contains("Starting session with SessionId: s\n", "Cannot open the data channel")
                .doesNotContain("hush");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ssm start-session --target i-1 --parameters password=hush,a=b",
                "ssm start-session --target i-1 --parameters {\"token\":[\"hush\",\"hush\"]}",
                "ssm resume-session --session-id s",
                "emr-serverless get-session-endpoint --application-id a --session-id s",
                "athena get-session-endpoint --session-id broken",
                "athena get-session-endpoint --session-id refused",
                "athena get-session-endpoint --session-id failing",
                "athena list-sessions --work-group w --next-token hush",
                "athena list-sessions --work-group w --next-t hush --auth-token=hush",
                "athena list-sessions --cli-input-json {\"WorkGroup\":\"w\",\"NextToken\":\"hush\"}",
                "athena list-sessions --cli-input-json {\"WorkGroup\":\"w\",\"NextToken\":\"hush",
                "athena list-sessions --password hush",
            })
    void showsNoSecretsOfParametersAndAnswersAndChangesNothingElse(String line) {
        String[] plain = line.split(" ");
        String[] debugged = (line + " --debug").split(" ");

        Outcome expected = inVariables().with("AWSESSION_SESSION_CLIENT", "plugin").run(plain);
        Outcome outcome = inVariables().with("AWSESSION_SESSION_CLIENT", "plugin").run(debugged);

        assertThat(steps(outcome.err())).isNotEmpty().noneMatch(step -> step.contains("hush"));
        assertThat(outcome.status()).isEqualTo(expected.status());
        assertThat(outcome.out()).isEqualTo(expected.out());
        assertThat(outcome.err()).endsWith(expected.err());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    --region us-east-1 | AWS_REGION | us-east-1 from --region
                    --profile p        | AWS_REGION | eu-north-1 from AWS_REGION; no --region
                    --profile p        | NOTHING    | eu-west-3 from profile p in HOME/.aws/config line 4; no --region, AWS_REGION, AWS_DEFAULT_REGION
                    --profile both     | NOTHING    | ca-west-1 from profile both in HOME/.aws/credentials line 2; no --region, AWS_REGION, AWS_DEFAULT_REGION
                    --color off        | NOTHING    | not set; no --region, AWS_REGION, AWS_DEFAULT_REGION, region in profile default
                    """)
    void tellsWhyItUsesARegion(String options, String variable, String told) throws IOException {
        write(
                "config",
                "# mine\n[profile p]\noutput = json\nregion = eu-west-3\n[profile both]\nregion = x\n");
        write("credentials", "[both]\nregion = ca-west-1\n");
        String line = "athena list-sessions --work-group w --no-sign-request --debug " + options;

        Outcome outcome =
                new FakeProgram(home)
                        .with(variable, "eu-north-1")
                        .with("AWS_ENDPOINT_URL", server.url())
                        .run(line.split(" "));

        assertThat(outcome.err())
                .contains("] setting region: " + told.replace("HOME", home.toString()) + "\n");
    }

    @Test
    void tellsRequestsAnswersAndRetries() {
        Outcome outcome =
                inVariables()
                        .with("AWS_MAX_ATTEMPTS", "2")
                        .run(
                                "athena",
                                "get-session-endpoint",
                                "--session-id",
                                "failing",
                                "--debug");

        assertThat(outcome.status()).isEqualTo(254);
        assertThat(steps(outcome.err()))
                .anyMatch(step -> step.startsWith("endpoint: " + server.url() + "/ as configured"))
                .anyMatch(step -> step.equals("request: POST " + server.url() + "/"))
                .anyMatch(
                        step ->
                                step.equals(
                                        "request signed for: service athena, region eu-west-1, access key ****7890"))
                .anyMatch(step -> step.equals("request body: {\"SessionId\":\"failing\"}"))
                .anyMatch(step -> step.matches("response: 500 after \\d+ ms"))
                .anyMatch(
                        step ->
                                step.matches(
                                        "retry: attempt 1 failed \\(HTTP 500 InternalServerException\\), attempt 2 after \\d+ ms"))
                .endsWith("exit status: 254");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "help",
                "athena help",
                "athena nonsense",
                "--version",
                "--color x",
                "completion bash"
            })
    void worksWithEveryKindOfCommand(String line) {
        Outcome plain = new FakeProgram(home).run(line.split(" "));
        Outcome outcome = new FakeProgram(home).run(("--debug " + line).split(" "));

        assertThat(outcome.status()).isEqualTo(plain.status());
        assertThat(outcome.out()).isEqualTo(plain.out());
        assertThat(outcome.err())
                .startsWith("[DEBUG     0 ms] version: awsession/")
                .endsWith(plain.err());
        assertThat(steps(outcome.err())).endsWith("exit status: " + plain.status());
    }

    @Test
    void keepsAStepOnOneLineAndControlCharactersFromTheTerminal() {
        Outcome outcome = new FakeProgram(home).run("athena", "a\nb\u001b[31m", "--debug");

        assertThat(outcome.err())
                .contains("] command line: awsession athena 'a\\nb\\u001b[31m' --debug\n");
    }

    private static List<String> steps(String err) {
        List<String> steps = new ArrayList<>();
        for (String line : err.lines().toList()) {
            if (line.startsWith("[DEBUG")) {
                steps.add(line.substring(line.indexOf(']') + 2));
            }
        }
        return steps;
    }

    private FakeProgram inVariables() {
        return calling()
                .with("AWS_ACCESS_KEY_ID", "AKIDEXAMPLE1234567890")
                .with("AWS_SECRET_ACCESS_KEY", "hush/secret")
                .with("AWS_SESSION_TOKEN", "hush+token");
    }

    private FakeProgram calling() {
        return new FakeProgram(home)
                .with("AWS_ENDPOINT_URL", server.url())
                .with("AWS_EC2_METADATA_SERVICE_ENDPOINT", server.url())
                .with("AWS_MAX_ATTEMPTS", "1")
                .with("AWS_REGION", "eu-west-1");
    }

    private FakeProgram provide(Source source) throws IOException, NoSuchAlgorithmException {
        write("config", "[profile p]\n" + source.lines + "[profile keys]\n" + OWN_KEYS);
        Files.writeString(home.resolve("token.txt"), "hush-identity");
        Files.writeString(
                home.resolve("process.json"),
                SecretiveServer.keys("{\"Version\":1,", "SessionToken"));
        String login =
                HexFormat.of()
                        .formatHex(
                                MessageDigest.getInstance("SHA-1")
                                        .digest("https://start".getBytes(StandardCharsets.UTF_8)));
        Files.createDirectories(home.resolve(".aws/sso/cache"));
        write(
                "sso/cache/" + login + ".json",
                "{\"accessToken\":\"hush-login\",\"expiresAt\":\"2999-01-01T00:00:00Z\"}");
        FakeProgram program = calling();
        return switch (source) {
            case CREDENTIALS_FILE -> {
                write("credentials", "[p]\n" + OWN_KEYS);
                yield program;
            }
            case CONTAINER ->
                    program.with("AWS_CONTAINER_CREDENTIALS_FULL_URI", server.url() + "/container")
                            .with("AWS_CONTAINER_AUTHORIZATION_TOKEN", "hush-container");
            default -> program;
        };
    }

    private void write(String file, String content) throws IOException {
        Path path = home.resolve(".aws").resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }
}
