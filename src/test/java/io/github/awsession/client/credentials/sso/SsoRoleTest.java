package io.github.awsession.client.credentials.sso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.awsession.client.credentials.Sources;
import io.github.awsession.testing.HttpRequest;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Path;

/** Names and contents of the files are those that AWS CLI 2.36 wrote for the same settings. */
class SsoRoleTest {
    private static final String PROFILE =
            "[default]\nsso_account_id = 123456789012\nsso_role_name = r\n";
    private static final String SESSION =
            PROFILE
                    + "sso_session = l\n[sso-session l]\nsso_region = us-west-2\n"
                    + "sso_start_url = https://x/start\n";
    private static final String LEGACY =
            PROFILE + "sso_region = us-west-2\nsso_start_url = https://x/start\n";
    private static final String SESSION_TOKEN =
            "sso/cache/07c342be6e560e7f43842e2e21b774e61d85f047.json";
    private static final String LEGACY_TOKEN =
            "sso/cache/f9bd89c67fef27fcb5df8d2e4b64eabe5bae45a4.json";
    private static final String KEPT_ROLE =
            "cli/cache/912cbdb75116c25014cfcef143cc46ae925f7b35.json";
    private static final String ROLE =
            "{\"roleCredentials\":{\"accessKeyId\":\"sso\",\"secretAccessKey\":\"s\",\"sessionToken\":\"t\",\"expiration\":1577840400000}}";
    private static final String RENEWED =
            "{\"accessToken\":\"new\",\"tokenType\":\"Bearer\",\"expiresIn\":28800,\"refreshToken\":\"next\"}";

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
    void theRoleOfASessionIsKeptForTheNextCommand() throws IOException {
        sources.write("config", SESSION).write(SESSION_TOKEN, token("2020-01-01T02:00:00Z", true));
        sources.server.then(200, ROLE);

        assertThat(sources.accessKey()).isEqualTo("sso");
        assertThat(sources.accessKey()).isEqualTo("sso");

        assertThat(sources.server.requests())
                .singleElement()
                .extracting(HttpRequest::target)
                .isEqualTo("/federation/credentials?role_name=r&account_id=123456789012");
        assertThat(sources.read(KEPT_ROLE))
                .isEqualTo(
                        "{\"ProviderType\": \"sso\", \"Credentials\": {\"AccessKeyId\": \"sso\","
                                + " \"SecretAccessKey\": \"s\", \"SessionToken\": \"t\","
                                + " \"Expiration\": \"2020-01-01T01:00:00Z\","
                                + " \"AccountId\": \"123456789012\"}}");
    }

    @Test
    void aTokenThatEndsSoonIsRenewedWithItsRegistration() throws IOException {
        sources.write("config", SESSION).write(SESSION_TOKEN, token("2020-01-01T00:14:00Z", true));
        sources.server.then(200, RENEWED).then(200, ROLE);

        assertThat(sources.accessKey()).isEqualTo("sso");

        HttpRequest request = sources.server.requests().getFirst();
        assertThat(request.target()).isEqualTo("/token");
        assertThat(request.text())
                .contains("\"grantType\":\"refresh_token\"")
                .contains("\"clientId\":\"id\"")
                .contains("\"clientSecret\":\"hush\"")
                .contains("\"refreshToken\":\"again\"");
        assertThat(sources.read(SESSION_TOKEN))
                .isEqualTo(
                        "{\"startUrl\": \"https://x/start\", \"region\": \"us-west-2\","
                                + " \"accessToken\": \"new\", \"expiresAt\": \"2020-01-01T08:00:00Z\","
                                + " \"clientId\": \"id\", \"clientSecret\": \"hush\","
                                + " \"registrationExpiresAt\": \"2020-02-01T00:00:00Z\","
                                + " \"refreshToken\": \"next\"}");
    }

    /** Without a renewal, an old token still counts until its end, and not beyond. */
    @ParameterizedTest
    @CsvSource({
        "2020-01-01T00:14:00Z, true, sso",
        "2020-01-01T00:14:00Z, false, sso",
        "2020-01-01T00:00:00Z, true, Error when retrieving token from sso: Token has expired and refresh failed",
        "2020-01-01T00:00:00Z, false, Error when retrieving token from sso: Token has expired and refresh failed",
    })
    void aTokenThatCannotBeRenewedCountsUntilItsEnd(String end, boolean registered, String outcome)
            throws IOException {
        sources.write("config", SESSION).write(SESSION_TOKEN, token(end, registered));
        if (registered) {
            sources.server.then(400, "{\"error\":\"invalid_grant\"}");
        }
        sources.server.then(200, ROLE);

        assertThat(outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-01-01T00:00:01Z, sso",
        "2020-01-01T00:00:00Z, The SSO session associated with this profile has expired or is otherwise invalid. To refresh this SSO session run aws sso login with the corresponding profile.",
        "2020-01-01T00:00:00UTC, The SSO session associated with this profile has expired or is otherwise invalid. To refresh this SSO session run aws sso login with the corresponding profile.",
        "never, Unknown string format: never",
    })
    void theOlderFormNamesItsFileAfterTheAddress(String end, String outcome) throws IOException {
        sources.write("config", LEGACY).write(LEGACY_TOKEN, token(end, true));
        sources.server.then(200, ROLE);

        assertThat(outcome()).isEqualTo(outcome);
    }

    @Test
    void aRefusedTokenAsksForANewLogIn() throws IOException {
        sources.write("config", LEGACY).write(LEGACY_TOKEN, token("2020-01-01T02:00:00Z", true));
        sources.server.then(401, "{\"message\":\"no\",\"__type\":\"UnauthorizedException\"}");

        assertThatThrownBy(sources::accessKey)
                .hasMessageStartingWith("The SSO session associated with this profile");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            {}  | Error loading SSO Token: Token for https://x/start is invalid
            []  | Error loading SSO Token: Token for https://x/start is invalid
            ''  | Error loading SSO Token: Token for l does not exist
            """)
    void aMissingTokenIsNamed(String content, String message) throws IOException {
        sources.write("config", SESSION);
        if (!content.isEmpty()) {
            sources.write(SESSION_TOKEN, content);
        }

        assertThatThrownBy(sources::accessKey).hasMessage(message);
    }

    private String outcome() {
        try {
            return sources.accessKey();
        } catch (RuntimeException problem) {
            return String.valueOf(problem.getMessage());
        }
    }

    private static String token(String end, boolean registered) {
        String registration =
                registered
                        ? ", \"clientId\": \"id\", \"clientSecret\": \"hush\","
                                + " \"registrationExpiresAt\": \"2020-02-01T00:00:00Z\","
                                + " \"refreshToken\": \"again\""
                        : "";
        return "{\"startUrl\": \"https://x/start\", \"region\": \"eu-west-1\", \"accessToken\":"
                + " \"token\", \"expiresAt\": \""
                + end
                + "\""
                + registration
                + "}";
    }
}
