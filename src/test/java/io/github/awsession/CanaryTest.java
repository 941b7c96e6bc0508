package io.github.awsession;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.awsession.command.Application;
import io.github.awsession.testing.FakeEnvironment;
import io.github.awsession.testing.FakeTime;
import io.github.awsession.testing.Reply;
import io.github.awsession.testing.StubServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Puts one secret into every place where a secret can stand and reads everything that comes out:
 * with a service that answers, refuses, fails, hangs up or is not there; plainly, with the debug
 * log, and in a dry run; and for an unknown option.
 */
@Timeout(120)
class CanaryTest {
    private static final String CANARY = "c4n4ry";
    private static final String KEYS = "aws_access_key_id = AKIDEXAMPLE1234567890\n";
    private static final String SECRETS =
            "aws_secret_access_key = c4n4ry/secret\naws_session_token = c4n4ry+token\n";
    private static final String ROLE =
            "[profile p]\nregion = eu-west-1\nrole_arn = arn:aws:iam::123456789012:role/r\n";
    private static final String CREDENTIALS =
            "{\"Version\":1,\"AccessKeyId\":\"AKIDEXAMPLE1234567890\",\"SecretAccessKey\":\"c4n4ry/secret\","
                    + "\"SessionToken\":\"c4n4ry+token\",\"Token\":\"c4n4ry+token\","
                    + "\"Expiration\":\"2999-01-01T00:00:00Z\"}";
    private static final String LIST = "athena list-sessions --work-group w";
    private static final String START =
            "athena start-session --work-group w --engine-configuration";
    private static final String EMR_START =
            "emr-serverless start-session --application-id 00f1 --execution-role-arn"
                    + " arn:aws:iam::123456789012:role/job --configuration-overrides";
    private static final String SSM = "ssm start-session --target i-0123456789abcdef0 --parameters";

    @TempDir private Path home;
    private StubServer server;
    private Reply reply = Reply.ok("{}");

    @BeforeEach
    void start() {
        server = StubServer.start(request -> answer(request.path(), request.text()));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** Names a place of a secret: the command, the variables and the files that have it. */
    private enum Place {
        CREDENTIALS_FILE(LIST + " --profile p", "", "[profile p]\n", "[p]\n" + KEYS + SECRETS),
        CONFIGURATION_FILE(LIST + " --profile p", "", "[profile p]\n" + KEYS + SECRETS, ""),
        HALF_OF_A_PAIR(LIST + " --profile p", "", "", "[p]\naws_secret_access_key = c4n4ry\n"),
        NOT_A_FILE_OF_KEYS(LIST + " --profile p", "", "", "[p]\naws_secret_access_key c4n4ry\n"),
        VARIABLES(
                LIST,
                "AWS_ACCESS_KEY_ID=a;AWS_SECRET_ACCESS_KEY=c4n4ry;AWS_SESSION_TOKEN=c4n4ry",
                "",
                ""),
        VARIABLE_THAT_IS_NO_HEADER(
                LIST,
                "AWS_ACCESS_KEY_ID=a;AWS_SECRET_ACCESS_KEY=s;AWS_SESSION_TOKEN=c4n4ry\nc4n4ry",
                "",
                ""),
        PROCESS(LIST + " --profile p", "", "[profile p]\ncredential_process = cat keys.json\n", ""),
        PROCESS_WITHOUT_KEYS(
                LIST + " --profile p",
                "",
                "[profile p]\ncredential_process = echo '{\"Version\":1,\"SessionToken\":\"c4n4ry\"}'\n",
                ""),
        PROCESS_WITHOUT_JSON(
                LIST + " --profile p",
                "",
                "[profile p]\ncredential_process = echo 'token: c4n4ry'\n",
                ""),
        ROLE_SOURCE(
                LIST + " --profile p",
                "",
                ROLE + "source_profile = keys\n[profile keys]\n" + KEYS + SECRETS,
                ""),
        MFA_CODE(
                LIST + " --profile p",
                "",
                ROLE
                        + "mfa_serial = arn:aws:iam::1:mfa/m\nsource_profile = keys\n[profile keys]\n"
                        + KEYS
                        + "aws_secret_access_key = s\n",
                ""),
        WEB_IDENTITY(LIST + " --profile p", "", ROLE + "web_identity_token_file = token.txt\n", ""),
        SINGLE_SIGN_ON(
                LIST + " --profile p",
                "",
                "[profile p]\nsso_session = s\nsso_account_id = 1\nsso_role_name = r\n[sso-session s]\n"
                        + "sso_start_url = https://start\nsso_region = eu-west-1\n",
                ""),
        CONTAINER_QUERY(
                LIST,
                "AWS_CONTAINER_CREDENTIALS_FULL_URI=SERVER/keys?token=c4n4ry&x=c4n4ry",
                "",
                ""),
        CONTAINER_LOGIN(
                LIST,
                "AWS_CONTAINER_CREDENTIALS_FULL_URI=http://u:c4n4ry@127.0.0.1:1/keys",
                "",
                ""),
        CONTAINER_TOKEN(
                LIST,
                "AWS_CONTAINER_CREDENTIALS_FULL_URI=SERVER/keys;AWS_CONTAINER_AUTHORIZATION_TOKEN=c4n4ry",
                "",
                ""),
        CONTAINER_TOKEN_THAT_IS_NO_HEADER(
                LIST,
                "AWS_CONTAINER_CREDENTIALS_FULL_URI=SERVER/keys;AWS_CONTAINER_AUTHORIZATION_TOKEN=c4n4ry\nx",
                "",
                ""),
        CONTAINER_TOKEN_FILE(
                LIST,
                "AWS_CONTAINER_CREDENTIALS_FULL_URI=SERVER/keys;AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE=token.txt",
                "",
                ""),
        ENDPOINT_OPTION(LIST + " --endpoint-url http://u:c4n4ry@127.0.0.1:1", "KEYS", "", ""),
        ENDPOINT_OPTION_ODD(
                LIST + " --endpoint-url http://u:^|{%zz~c4n4ry@127.0.0.1:1", "KEYS", "", ""),
        ENDPOINT_OPTION_WITH_SLASH(LIST + " --endpoint-url http://u:x/c4n4ry@h", "KEYS", "", ""),
        ENDPOINT_OPTION_WITHOUT_SCHEME(LIST + " --endpoint-url u:c4n4ry@h", "KEYS", "", ""),
        ENDPOINT_VARIABLE(LIST, "KEYS;AWS_ENDPOINT_URL=https://u:c4n4ry@127.0.0.1:1", "", ""),
        ENDPOINT_IN_FILE(
                LIST + " --profile p",
                "KEYS;AWS_ENDPOINT_URL=",
                "[profile p]\nendpoint_url = https://u:c4n4ry~|@127.0.0.1:1/p\n",
                ""),
        PROXY(LIST, "KEYS;http_proxy=http://u:c4n4ry@PROXY", "", ""),
        PROXY_WITHOUT_SCHEME(LIST, "KEYS;http_proxy=u:c4n4ry@PROXY", "", ""),
        PROXY_NOT_THERE(LIST, "KEYS;http_proxy=http://u:c4n4ry@127.0.0.1:1", "", ""),
        PROXY_CARET(LIST, "KEYS;http_proxy=http://u:c4n4ry^c4n4ry@PROXY", "", ""),
        PROXY_BAR(LIST, "KEYS;http_proxy=http://u:c4n4ry|c4n4ry@PROXY", "", ""),
        PROXY_BRACE(LIST, "KEYS;http_proxy=http://u:c4n4ry{c4n4ry@PROXY", "", ""),
        PROXY_BLANK(LIST, "KEYS;http_proxy=http://u:c4n4ry~c4n4ry@PROXY", "", ""),
        PROXY_PERCENT(LIST, "KEYS;http_proxy=http://u:c4n4ry%zzc4n4ry@PROXY", "", ""),
        PROXY_UNDERSCORE(LIST, "KEYS;http_proxy=http://u:c4n4ry@no_host.invalid:1", "", ""),
        PROXY_PORT(LIST, "KEYS;http_proxy=http://u:c4n4ry@127.0.0.1:99999", "", ""),
        TUNNEL(
                LIST,
                "KEYS;AWS_ENDPOINT_URL=https://api.invalid;https_proxy=http://u:c4n4ry|@PROXY",
                "",
                ""),
        TUNNEL_OVER_TLS(
                LIST,
                "KEYS;AWS_ENDPOINT_URL=https://api.invalid;https_proxy=https://u:c4n4ry@PROXY",
                "",
                ""),
        SPARK_PROPERTY(
                START + " SparkProperties={spark.hadoop.fs.s3a.secret.key=c4n4ry}", "KEYS", "", ""),
        SPARK_PASSWORD(
                START + " SparkProperties={spark.ssl.keyPassword=c4n4ry~c4n4ry,a=b}",
                "KEYS",
                "",
                ""),
        SPARK_TOKEN(
                START + " {\"SparkProperties\":{\"spark.x.token.value\":\"c4n4ry~c4n4ry\"}}",
                "KEYS",
                "",
                ""),
        SPARK_CLASSIFICATION(
                START + " Classifications=[{Name=n,Properties={a.b.secret.c=c4n4ry}}]",
                "KEYS",
                "",
                ""),
        SPARK_FILE(START + " file://engine.json", "KEYS", "", ""),
        SPARK_IN_JSON("athena start-session --cli-input-json file://whole.json", "KEYS", "", ""),
        SPARK_IN_YAML("athena start-session --cli-input-yaml file://whole.json", "KEYS", "", ""),
        SPARK_OF_A_RUN(
                "session run --service athena --work-group w --engine-configuration"
                        + " SparkProperties={spark.my.password=c4n4ry} -- true",
                "KEYS",
                "",
                ""),
        EMR_PROPERTY(
                EMR_START
                        + " runtimeConfiguration=[{classification=c,properties={spark.x.password=c4n4ry}}]",
                "KEYS",
                "",
                ""),
        SSM_PARAMETER(SSM + " password=c4n4ry,c4n4ry", "KEYS", "", ""),
        SSM_PARAMETER_IN_JSON(SSM + " {\"dbPassword\":[\"a\",\"c4n4ry~c4n4ry\"]}", "KEYS", "", ""),
        NEXT_TOKEN(LIST + " --next-token c4n4ry", "KEYS", "", ""),
        STARTING_TOKEN(LIST + " --starting-tok eyJOZXh0VG9rZW4iOiAiYzRuNHJ5In0=", "KEYS", "", "");

        private final String command;
        private final String variables;
        private final String config;
        private final String credentials;

        Place(String command, String variables, String config, String credentials) {
            this.command = command;
            this.variables = variables;
            this.config = config;
            this.credentials = credentials;
        }
    }

    @ParameterizedTest
    @EnumSource
    void isNowhereToBeSeen(Place place) throws IOException {
        for (Reply possible :
                List.of(
                        Reply.ok(CREDENTIALS),
                        Reply.of(400, "{\"__type\":\"InvalidRequestException\"}"),
                        Reply.of(407, "{}"),
                        Reply.HANG_UP)) {
            reply = possible;
            for (String more : List.of("", " --debug", " --dry-run", " --debug --dry-run")) {
                requireSilence(place, place.command + more);
            }
        }
        requireSilence(place, place.command + " --unknown-option --debug");
    }

    private void requireSilence(Place place, String command) throws IOException {
        FakeEnvironment environment = environment(place);
        List<String> words = new ArrayList<>();
        for (String word : command.replace(" -- ", " --debug -- ").split(" ")) {
            words.add(word.replace('~', ' '));
        }
        if (command.contains(" -- ") && words.removeIf("--dry-run"::equals)) {
            return;
        }
        if (words.indexOf("--debug") != words.lastIndexOf("--debug")) {
            words.removeLast();
        }
        new Application(List.of()).run(environment.build(), words);

        assertThat(environment.err()).as(words + " with " + reply).doesNotContain(CANARY);
        if (!reply.body().contains(CANARY)) {
            assertThat(environment.out()).as(words + " with " + reply).doesNotContain(CANARY);
        }
    }

    private FakeEnvironment environment(Place place) throws IOException {
        write(".aws/config", place.config);
        write(".aws/credentials", place.credentials);
        write("keys.json", CREDENTIALS);
        write("token.txt", CANARY);
        write("engine.json", "{\"SparkProperties\":{\"spark.x.token.value\":\"c4n4ry c4n4ry\"}}");
        write(
                "whole.json",
                "{\"WorkGroup\":\"w\",\"EngineConfiguration\":{\"SparkProperties\":{\"spark.secret.x\":\"c4n4ry\"}}}");
        write(
                ".aws/sso/cache/" + sha1("s") + ".json",
                "{\"accessToken\":\"c4n4ry\",\"refreshToken\":\"c4n4ry\",\"clientSecret\":\"c4n4ry\","
                        + "\"clientId\":\"i\",\"expiresAt\":\"2999-01-01T00:00:00Z\","
                        + "\"registrationExpiresAt\":\"2999-01-01T00:00:00Z\"}");
        FakeEnvironment environment =
                new FakeEnvironment(home)
                        .atHome()
                        .in(new FakeTime())
                        .typing(CANARY + "\n")
                        .with("AWS_EC2_METADATA_DISABLED", "true")
                        .with("AWS_MAX_ATTEMPTS", "1")
                        .with("AWS_REGION", "eu-west-1")
                        .with("AWS_ENDPOINT_URL", server.url());
        String variables =
                place.variables.replace(
                        "KEYS", "AWS_ACCESS_KEY_ID=AKIDEXAMPLE;AWS_SECRET_ACCESS_KEY=s");
        for (String variable : variables.isEmpty() ? new String[0] : variables.split(";")) {
            String[] sides =
                    variable.replace("SERVER", server.url())
                            .replace("PROXY", "127.0.0.1:" + server.port())
                            .split("=", 2);
            environment.with(sides[0], sides[1].replace('~', ' '));
        }
        return environment;
    }

    private Reply answer(String path, String body) {
        if (body.contains("Action=AssumeRole") && reply.body().contains(CANARY)) {
            String operation =
                    body.contains("WebIdentity") ? "AssumeRoleWithWebIdentity" : "AssumeRole";
            return Reply.ok(
                    "<%1$sResponse><%1$sResult><Credentials><AccessKeyId>AKID</AccessKeyId><SecretAccessKey>c4n4ry</SecretAccessKey><SessionToken>c4n4ry</SessionToken><Expiration>2999-01-01T00:00:00Z</Expiration></Credentials></%1$sResult></%1$sResponse>"
                            .formatted(operation));
        }
        if (path.startsWith("/federation/credentials") && reply.body().contains(CANARY)) {
            return Reply.ok(
                    "{\"roleCredentials\":{\"accessKeyId\":\"AKIDEXAMPLE\",\"secretAccessKey\":\"c4n4ry\",\"sessionToken\":\"c4n4ry\",\"expiration\":32503680000000}}");
        }
        return reply;
    }

    /** The arguments of other programs can be read by every user of the machine. */
    @ParameterizedTest
    @ValueSource(strings = {"1.2.707.0"})
    void isNotAmongTheArgumentsOfThePlugin(String version) throws IOException {
        reply =
                Reply.ok(
                        "{\"SessionId\":\"s\",\"TokenValue\":\"c4n4ry\",\"StreamUrl\":\"wss://h/?x=c4n4ry\"}");
        Path plugin = home.resolve("session-manager-plugin");
        Files.writeString(
                plugin,
                "#!/bin/sh\n[ \"$1\" = --version ] && exec echo "
                        + version
                        + "\nprintf '%s\\n' \"$@\" > arguments\n");
        Files.setPosixFilePermissions(plugin, PosixFilePermissions.fromString("rwxr-xr-x"));
        FakeEnvironment environment =
                environment(Place.VARIABLES)
                        .with(
                                Map.of(
                                        "PATH",
                                        home + ":/usr/bin:/bin",
                                        "AWSESSION_SESSION_CLIENT",
                                        "plugin",
                                        "AWS_ENDPOINT_URL",
                                        server.url().replace("://", "://u:c4n4ry@")));
        List<String> words =
                List.of("ssm", "start-session", "--target", "i-0123456789abcdef0", "--debug");

        int status = new Application(List.of()).run(environment.build(), words);

        assertThat(status).as(environment.err()).isZero();
        assertThat(Files.readString(home.resolve("arguments")))
                .contains("StartSession", server.url())
                .doesNotContain(CANARY);
        assertThat(environment.err()).doesNotContain(CANARY);
    }

    @Test
    void isThereWhereItBelongs() throws IOException {
        FakeEnvironment environment = environment(Place.VARIABLES);
        reply = Reply.ok("{\"EndpointUrl\":\"https://h/\",\"AuthToken\":\"c4n4ry\"}");
        List<String> words =
                List.of("athena", "get-session-endpoint", "--session-id", "s", "--debug");

        int status = new Application(List.of()).run(environment.build(), words);

        assertThat(status).as(environment.err()).isZero();
        assertThat(environment.out()).contains(CANARY);
        assertThat(environment.err()).doesNotContain(CANARY);
    }

    private void write(String name, String content) throws IOException {
        Path file = home.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, content);
    }

    private static String sha1(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-1")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new UncheckedIOException(new IOException(impossible));
        }
    }
}
