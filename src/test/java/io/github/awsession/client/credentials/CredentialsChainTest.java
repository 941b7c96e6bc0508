package io.github.awsession.client.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.awsession.client.credentials.store.Credentials;
import io.github.awsession.environment.Environment;
import io.github.awsession.environment.setting.SharedSettings;
import io.github.awsession.error.GeneralException;
import io.github.awsession.testing.FakeEnvironment;
import io.github.awsession.testing.FakeTime;
import io.github.awsession.testing.HttpRequest;
import io.github.awsession.testing.ScriptedServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

class CredentialsChainTest {
    private static final String KEYS =
            "aws_access_key_id = %s\naws_secret_access_key = secret\naws_session_token = token\n";
    private static final String METADATA =
            "{\"AccessKeyId\":\"%s\",\"SecretAccessKey\":\"s\",\"Token\":\"t\",\"Expiration\":\"2020-01-01T06:00:00Z\"}";
    private static final String ROLE =
            "<AssumeRoleResponse><AssumeRoleResult><Credentials><AccessKeyId>role</AccessKeyId>"
                    + "<SecretAccessKey>s</SecretAccessKey><SessionToken>t</SessionToken>"
                    + "<Expiration>2020-01-01T01:00:00Z</Expiration>"
                    + "</Credentials></AssumeRoleResult></AssumeRoleResponse>";

    @TempDir private Path home;

    private final Map<String, String> variables = new LinkedHashMap<>();
    private ScriptedServer server;
    private String typed = "";

    @BeforeEach
    void start() throws IOException {
        server = new ScriptedServer();
        variables.put("AWS_ENDPOINT_URL", server.url());
        variables.put("AWS_EC2_METADATA_SERVICE_ENDPOINT", server.url());
        variables.put("AWS_MAX_ATTEMPTS", "1");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** All sources of a row are there; the first in this order wins. */
    @ParameterizedTest
    @CsvSource({
        "variables credentials process config container instance, variables",
        "credentials process config container instance, credentials",
        "process config container instance, process",
        "config container instance, config",
        "container instance, container",
        "instance, instance",
    })
    void asksTheSourcesInOrder(String sources, String expected) throws IOException {
        for (String source : sources.split(" ", -1)) {
            provide(source);
        }

        assertThat(find("", false).orElseThrow().get().accessKey()).isEqualTo(expected);
    }

    @Test
    void aTypedProfileBeatsTheVariables() throws IOException {
        provide("variables");
        write("config", "[profile p]\n" + KEYS.formatted("config"));

        assertThat(find("p", true).orElseThrow().get().accessKey()).isEqualTo("config");
    }

    @Test
    void nothingIsFoundWhereNothingIs() {
        variables.put("AWS_EC2_METADATA_DISABLED", "true");

        assertThat(find("", false)).isEmpty();
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aRoleIsTakenOnWithTheSourceProfileWhenItIsUsed() throws IOException {
        typed = "123456\n";
        write(
                "config",
                "[profile p]\nrole_arn = arn:aws:iam::1:role/r\nsource_profile = s\nmfa_serial = my-device\n"
                        + "external_id = ex\nduration_seconds = 900\nrole_session_name = nn\n"
                        + "[profile s]\n"
                        + KEYS.formatted("source"));
        Supplier<Credentials> found = find("p", true).orElseThrow();
        assertThat(server.requests()).isEmpty();
        server.then(200, ROLE);

        assertThat(found.get().accessKey()).isEqualTo("role");

        HttpRequest request = server.requests().getFirst();
        assertThat(request.authorization()).contains("Credential=source/");
        assertThat(request.text().split("&", -1))
                .contains(
                        "Action=AssumeRole",
                        "RoleArn=arn%3Aaws%3Aiam%3A%3A1%3Arole%2Fr",
                        "RoleSessionName=nn",
                        "ExternalId=ex",
                        "DurationSeconds=900",
                        "SerialNumber=my-device",
                        "TokenCode=123456");
    }

    @Test
    void aTokenFileTakesARoleOnWithoutASignature() throws IOException {
        Files.writeString(home.resolve("token"), "webb");
        variables.put("AWS_WEB_IDENTITY_TOKEN_FILE", home + "/token");
        variables.put("AWS_ROLE_ARN", "arn:aws:iam::1:role/r");
        server.then(200, ROLE.replace("AssumeRoleR", "AssumeRoleWithWebIdentityR"));

        assertThat(find("", false).orElseThrow().get().accessKey()).isEqualTo("role");

        HttpRequest request = server.requests().getFirst();
        assertThat(request.authorization()).isEmpty();
        assertThat(request.text())
                .contains("Action=AssumeRoleWithWebIdentity", "WebIdentityToken=webb");
    }

    @ParameterizedTest
    @CsvSource({"2020-01-01T00:00:01Z, true", "2020-01-01T00:00:00Z, false"})
    void aLoginCountsUntilItEnds(String end, boolean valid) throws IOException {
        write(
                "config",
                """
                [default]
                sso_session = l
                sso_account_id = 1
                sso_role_name = r
                [sso-session l]
                sso_region = eu-west-1
                sso_start_url = http://x
                """);
        // The file is named after the SHA-1 digest of the session's name.
        write(
                "sso/cache/07c342be6e560e7f43842e2e21b774e61d85f047.json",
                "{\"accessToken\":\"token\",\"expiresAt\":\"" + end + "\"}");
        server.then(
                200,
                "{\"roleCredentials\":{\"accessKeyId\":\"sso\",\"secretAccessKey\":\"s\",\"sessionToken\":\"t\",\"expiration\":1577840400000}}");
        Supplier<Credentials> found = find("", false).orElseThrow();

        if (valid) {
            assertThat(found.get().accessKey()).isEqualTo("sso");
            assertThat(server.requests().getFirst().target())
                    .isEqualTo("/federation/credentials?role_name=r&account_id=1");
        } else {
            assertThatThrownBy(found::get)
                    .isInstanceOf(GeneralException.class)
                    .hasMessage(
                            "Error when retrieving token from sso: Token has expired and refresh failed");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    role_arn = r, source_profile = x                               | The source_profile "x" referenced in the profile "default" does not exist.
                    role_arn = r, source_profile = default                         | Infinite loop in credential configuration detected. Attempting to load from profile default which has already been visited. Visited profiles: ['default']
                    role_arn = r, credential_source = x                            | The credential source "x" referenced in profile "default" is not valid.
                    role_arn = r, source_profile = x, credential_source = y        | The profile "default" contains both source_profile and credential_source.
                    role_arn = r                                                   | Partial credentials found in assume-role, missing: source_profile or credential_source
                    aws_access_key_id = a                                          | Partial credentials found in config-file, missing: aws_secret_access_key
                    sso_account_id = 1, sso_region = r                             | The profile "default" is configured to use SSO but is missing required configuration: sso_role_name, sso_start_url
                    sso_account_id = 1, sso_session = x                            | The specified sso-session does not exist: "x"
                    credential_process = sh -c 'echo no >&2; exit 1'               | Error when retrieving credentials from custom-process: no
                    credential_process = echo {}                                   | Error when retrieving credentials from custom-process: Unsupported version '<Version key not provided>' for credential process provider, supported versions: 1
                    """)
    void anIncompleteSourceEndsTheSearch(String lines, String message) throws IOException {
        write("config", "[default]\n" + lines.replace(", ", "\n") + "\n");

        assertThatThrownBy(() -> find("", false))
                .isInstanceOf(GeneralException.class)
                .extracting(failure -> String.valueOf(failure.getMessage()).strip())
                .isEqualTo(message);
    }

    private void provide(String source) throws IOException {
        switch (source) {
            case "variables" -> {
                variables.put("AWS_ACCESS_KEY_ID", source);
                variables.put("AWS_SECRET_ACCESS_KEY", "secret");
            }
            case "credentials" -> write(source, "[default]\n" + KEYS.formatted(source));
            case "process" ->
                    configure(
                            "credential_process = echo '{\"Version\":1,\"AccessKeyId\":\"process\","
                                    + "\"SecretAccessKey\":\"s\"}'\n");
            case "config" -> configure(KEYS.formatted(source));
            case "container" -> {
                variables.put("AWS_CONTAINER_CREDENTIALS_FULL_URI", server.url() + "/container");
                server.then(200, METADATA.formatted(source));
            }
            default ->
                    server.then(200, "token")
                            .then(200, "role")
                            .then(200, METADATA.formatted(source));
        }
    }

    private void configure(String lines) throws IOException {
        Path file = home.resolve(".aws/config");
        String before = Files.exists(file) ? Files.readString(file) : "[default]\n";
        write("config", before + lines);
    }

    private void write(String name, String content) throws IOException {
        Path file = home.resolve(".aws").resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, content);
    }

    private Optional<Supplier<Credentials>> find(String profile, boolean explicit) {
        Environment environment =
                new FakeEnvironment(home)
                        .atHome()
                        .with(variables)
                        .typing(typed)
                        .in(new FakeTime())
                        .build();
        SharedSettings settings = SharedSettings.load(environment, Optional.of(profile));
        return new CredentialsChain(
                        new CredentialContext(
                                environment, settings, Sources.options(explicit), "eu-west-1"))
                .find()
                .flatMap(CredentialSource::open);
    }
}
