package io.github.awsession.client.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.awsession.client.credentials.store.Credentials;
import io.github.awsession.error.GeneralException;
import io.github.awsession.error.UsageException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;

/** Names and contents of the files are those that AWS CLI 2.36 wrote for the same settings. */
class RoleCacheTest {
    private static final String ROLE =
            "[default]\nrole_arn = arn:aws:iam::123456789012:role/r\nsource_profile = s\n";
    private static final String SOURCE = "[profile s]\n" + Sources.KEYS;
    private static final String PLAIN_FILE =
            "cli/cache/6dc9e6e1e186b9f293814df3266de783142c48a2.json";
    private static final String CONTENT =
            "{\"Credentials\": {\"AccessKeyId\": \"role\", \"SecretAccessKey\": \"s\", \"SessionToken\":"
                    + " \"t\", \"Expiration\": \"2020-01-01T01:00:00+00:00\", \"AccountId\":"
                    + " \"123456789012\"}, \"AssumedRoleUser\": {\"AssumedRoleId\": \"A:s\", \"Arn\":"
                    + " \"arn:aws:sts::123456789012:assumed-role/r/s\"}}";

    @TempDir private Path home;

    private Sources sources;

    @BeforeEach
    void start() throws IOException {
        sources = new Sources(home);
    }

    @AfterEach
    void stop() {
        sources.close();
    }

    @Test
    void aRoleIsKeptForTheNextCommand() throws IOException {
        sources.write("config", ROLE + SOURCE);
        sources.server.then(200, Sources.role("AssumeRole", "2020-01-01T01:00:00Z"));

        assertThat(sources.accessKey()).isEqualTo("role");
        assertThat(sources.accessKey()).isEqualTo("role");

        assertThat(sources.server.requests()).hasSize(1);
        assertThat(sources.read(PLAIN_FILE)).isEqualTo(CONTENT);
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(sources.file(PLAIN_FILE))))
                .isEqualTo("rw-------");
        try (var files = Files.list(sources.file("cli/cache"))) {
            assertThat(files).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "duration_seconds = 9_00, 1cac1f17bc3e764fe5aef7dfa2530c21590efd26",
        "role_session_name = a b, a0ec29c885970e85a2d85aa8a77e7c681b4cea16",
        "duration_seconds = 9x, 6dc9e6e1e186b9f293814df3266de783142c48a2",
        "mfa_serial = arn:aws:iam::123456789012:mfa/me, 9a50c81ee065c24cf36f0972df6e9b7719455d8c",
    })
    void aFileIsNamedAfterWhatIsAskedFor(String line, String name) throws IOException {
        sources.write("config", ROLE + line + "\n" + SOURCE)
                .write(
                        "cli/cache/" + name + ".json",
                        CONTENT.replace("\"role\"", "\"kept\"")
                                .replace("}}", "}, \"ResponseMetadata\": {\"RetryAttempts\": 0}}"));

        assertThat(sources.accessKey()).isEqualTo("kept");
        assertThat(sources.server.requests()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2020-01-01T00:15:00Z, kept",
        "2020-01-01T00:14:59Z, role",
        "2020-01-01T02:15:00+02:00, kept",
    })
    void aKeptRoleCountsUntilAQuarterOfAnHourBeforeItsEnd(String end, String used)
            throws IOException {
        sources.write("config", ROLE + SOURCE)
                .write(
                        PLAIN_FILE,
                        CONTENT.replace("\"role\"", "\"kept\"")
                                .replace("2020-01-01T01:00:00+00:00", end));
        sources.server.then(200, Sources.role("AssumeRole", "2020-01-01T01:00:00Z"));

        assertThat(sources.accessKey()).isEqualTo(used);
    }

    @Test
    void aWebIdentityIsKeptTooButNotWhereItOnlyLeadsToARole() throws IOException {
        Files.writeString(home.resolve("token"), "webb");
        String web =
                "role_arn = arn:aws:iam::123456789012:role/web\nweb_identity_token_file = "
                        + home
                        + "/token\n";
        sources.write("config", "[default]\n" + web);
        sources.server
                .then(200, Sources.role("AssumeRoleWithWebIdentity", "2020-01-01T01:00:00Z"))
                .then(200, Sources.role("AssumeRoleWithWebIdentity", "2020-01-01T01:00:00Z"))
                .then(200, Sources.role("AssumeRole", "2020-01-01T01:00:00Z"));

        assertThat(sources.accessKey()).isEqualTo("role");
        Path file = sources.file("cli/cache/995ef64306d209e21474b69558c0b71b44774efb.json");
        assertThat(file).exists();
        Files.delete(file);
        sources.write("config", ROLE + "[profile s]\n" + web);

        assertThat(sources.accessKey()).isEqualTo("role");
        assertThat(file).doesNotExist();
        assertThat(sources.file(PLAIN_FILE)).exists();
    }

    @Test
    void aFileThatCannotBeReadIsAFailure() throws IOException {
        sources.write("config", ROLE + SOURCE).write(PLAIN_FILE, "{");

        assertThatThrownBy(sources::accessKey)
                .isInstanceOf(GeneralException.class)
                .hasMessageContaining(PLAIN_FILE);
    }

    @Test
    void aCodeOfADeviceIsAskedForOnceAndSentAsItWasTyped() throws IOException {
        sources.write("config", ROLE + "mfa_serial = arn:aws:iam::123456789012:mfa/me\n" + SOURCE);
        sources.server.then(200, Sources.role("AssumeRole", "2020-01-01T00:05:00Z"));
        Supplier<Credentials> found = sources.find(" 12345\n999999\n").orElseThrow();

        assertThat(found.get().accessKey()).isEqualTo("role");
        assertThat(sources.server.requests().getFirst().text()).contains("TokenCode=+12345");
        assertThatThrownBy(found::get)
                .hasMessage("Cannot refresh credentials: MFA token required.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            role_session_name = x           | Invalid length for parameter RoleSessionName, value: 1, valid min length: 2
            external_id = x                 | Invalid length for parameter ExternalId, value: 1, valid min length: 2
            duration_seconds = -5           | Invalid value for parameter DurationSeconds, value: -5, valid min value: 900
            mfa_serial = short              | Invalid length for parameter SerialNumber, value: 5, valid min length: 9
            mfa_serial = long enough to fit | Invalid length for parameter TokenCode, value: 2, valid min length: 6
            """)
    void parametersThatAreTooSmallAreNotSent(String line, String violation) throws IOException {
        sources.write("config", ROLE + line + "\n" + SOURCE);
        String typed = line.contains("short") ? "123456\n" : "12\n";

        assertThatThrownBy(() -> sources.find(typed).orElseThrow().get())
                .isInstanceOf(UsageException.class)
                .hasMessage("Parameter validation failed:\n" + violation);
        sources.write("config", ROLE + "parameter_validation = false\n" + line + "\n" + SOURCE);
        sources.server.then(200, Sources.role("AssumeRole", "2020-01-01T01:00:00Z"));
        assertThat(sources.find(typed).orElseThrow().get().accessKey()).isEqualTo("role");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            403 | <ErrorResponse><Error><Code>AccessDenied</Code><Message>no</Message></Error></ErrorResponse> | An error occurred (AccessDenied) when calling the AssumeRole operation (reached max retries: 0): no
            500 | ''                                    | An error occurred (500) when calling the AssumeRole operation (reached max retries: 0): Internal Server Error
            400 | <html>x</html>                        | An error occurred (Unknown) when calling the AssumeRole operation (reached max retries: 0): Unknown
            400 | plain                                 | Unable to parse response, invalid XML received. Further retries may succeed:;plain
            200 | plain                                 | Unable to parse response, invalid XML received. Further retries may succeed:;plain
            200 | <AssumeRoleResponse><AssumeRoleResult/></AssumeRoleResponse> | The answer has no credentials
            """)
    void aRefusalIsToldInTheServicesWords(int status, String body, String message)
            throws IOException {
        sources.write("config", ROLE + SOURCE);
        sources.server.then(status, body);

        assertThatThrownBy(sources::accessKey).hasMessage(message.replace(';', '\n'));
    }
}
