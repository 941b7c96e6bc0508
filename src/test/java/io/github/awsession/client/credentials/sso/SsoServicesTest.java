package io.github.awsession.client.credentials.sso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import io.github.awsession.client.credentials.OpenedClients;
import io.github.awsession.client.credentials.Sources;
import io.github.awsession.client.credentials.store.CredentialCache;
import io.github.awsession.client.credentials.store.CredentialServices;
import io.github.awsession.client.credentials.store.Credentials;
import io.github.awsession.environment.Environment;
import io.github.awsession.environment.setting.SharedSettings;
import io.github.awsession.error.GeneralException;
import io.github.awsession.error.ServiceException;
import io.github.awsession.testing.FakeEnvironment;
import io.github.awsession.testing.FakeTime;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.sso.SsoClient;
import software.amazon.awssdk.services.sso.model.GetRoleCredentialsRequest;
import software.amazon.awssdk.services.sso.model.GetRoleCredentialsResponse;
import software.amazon.awssdk.services.sso.model.ResourceNotFoundException;
import software.amazon.awssdk.services.sso.model.RoleCredentials;
import software.amazon.awssdk.services.sso.model.UnauthorizedException;
import software.amazon.awssdk.services.ssooidc.SsoOidcClient;
import software.amazon.awssdk.services.ssooidc.model.CreateTokenRequest;
import software.amazon.awssdk.services.ssooidc.model.CreateTokenResponse;
import software.amazon.awssdk.services.ssooidc.model.InvalidGrantException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** What IAM Identity Center and its log-in service are asked, and when they are asked again. */
class SsoServicesTest {
    private static final String CONFIGURATION =
            """
            [default]
            sso_account_id = 123456789012
            sso_role_name = r
            sso_session = l
            [sso-session l]
            sso_region = us-west-2
            sso_start_url = https://x/start
            """;
    private static final String TOKEN_FILE =
            ".aws/sso/cache/07c342be6e560e7f43842e2e21b774e61d85f047.json";
    private static final String LATER = "2020-02-01T00:00:00Z";

    private final SsoClient portal = mock(SsoClient.class);
    private final SsoOidcClient oidc = mock(SsoOidcClient.class);
    private final OpenedClients opened = new OpenedClients();
    private final FakeTime time = new FakeTime();
    private static final Instant START = new FakeTime().instant();

    @TempDir private Path home;

    @BeforeEach
    void configure() throws IOException {
        write(".aws/config", CONFIGURATION);
    }

    @Test
    void theRoleIsAskedForWithTheTokenAndWithoutASignature() throws IOException {
        token(LATER, LATER);
        when(portal.getRoleCredentials(any(GetRoleCredentialsRequest.class)))
                .thenReturn(role("role", Duration.ofHours(1).plusMillis(999)));

        assertThat(credentials().get())
                .isEqualTo(
                        new Credentials(
                                "role", "secret", "token", START.plus(Duration.ofHours(1))));

        verify(portal).getRoleCredentials(request("old"));
        verifyNoInteractions(oidc);
        assertThat(opened.accessKeys()).containsExactly("null");
        assertThat(opened.endpoint()).hasToString("https://sso.us-west-2.test/");
    }

    @Test
    void aTokenThatHasEndedIsRenewedAndTheNewOneAsksForTheRole() throws IOException {
        token("2019-12-31T23:00:00Z", LATER);
        when(oidc.createToken(any(CreateTokenRequest.class)))
                .thenReturn(
                        CreateTokenResponse.builder()
                                .accessToken("new")
                                .refreshToken("next")
                                .expiresIn(28800)
                                .build());
        when(portal.getRoleCredentials(any(GetRoleCredentialsRequest.class)))
                .thenReturn(role("role", Duration.ofHours(1)));

        assertThat(credentials().get().accessKey()).isEqualTo("role");

        verify(oidc)
                .createToken(
                        CreateTokenRequest.builder()
                                .grantType("refresh_token")
                                .clientId("id")
                                .clientSecret("hush")
                                .refreshToken("again")
                                .build());
        verify(portal).getRoleCredentials(request("new"));
        assertThat(home.resolve(TOKEN_FILE))
                .content()
                .contains("\"accessToken\": \"new\"", "\"expiresAt\": \"2020-01-01T08:00:00Z\"");
    }

    /** A token is renewed in its last quarter of an hour, and only with a registration. */
    @ParameterizedTest
    @CsvSource({
        "2020-01-01T00:15:00Z, 2020-02-01T00:00:00Z, false",
        "2020-01-01T00:14:59Z, 2020-02-01T00:00:00Z, true",
        "2020-01-01T00:14:59Z, 2020-01-01T00:00:00Z, false",
    })
    void aRefusedRenewalDoesNotMatterWhileTheTokenLasts(
            String end, String registration, boolean asked) throws IOException {
        token(end, registration);
        when(oidc.createToken(any(CreateTokenRequest.class)))
                .thenThrow(InvalidGrantException.builder().statusCode(400).build());
        when(portal.getRoleCredentials(any(GetRoleCredentialsRequest.class)))
                .thenReturn(role("role", Duration.ofHours(1)));

        assertThat(credentials().get().accessKey()).isEqualTo("role");

        if (asked) {
            verify(oidc).createToken(any(CreateTokenRequest.class));
        }
        verifyNoMoreInteractions(oidc);
        verify(portal).getRoleCredentials(request("old"));
    }

    @Test
    void aTokenThatHasEndedAndIsNotRenewedCountsNoMore() throws IOException {
        token("2020-01-01T00:00:00Z", LATER);
        when(oidc.createToken(any(CreateTokenRequest.class)))
                .thenThrow(InvalidGrantException.builder().statusCode(400).build());

        assertThatThrownBy(credentials()::get)
                .isInstanceOf(GeneralException.class)
                .hasMessage(
                        "Error when retrieving token from sso: Token has expired and refresh failed");
        verifyNoInteractions(portal);
    }

    @Test
    void theRoleIsAskedForAgainAQuarterOfAnHourBeforeItsEnd()
            throws IOException, InterruptedException {
        token(LATER, LATER);
        when(portal.getRoleCredentials(any(GetRoleCredentialsRequest.class)))
                .thenReturn(
                        role("first", Duration.ofHours(1)), role("second", Duration.ofHours(2)));
        Supplier<Credentials> credentials = credentials();

        assertThat(credentials.get().accessKey()).isEqualTo("first");
        time.sleep(Duration.ofMinutes(45));
        assertThat(credentials.get().accessKey()).isEqualTo("first");
        time.sleep(Duration.ofMinutes(1));
        assertThat(credentials.get().accessKey()).isEqualTo("second");
    }

    @Test
    void aTokenThatThePortalRefusesAsksForANewLogIn() throws IOException {
        token(LATER, LATER);
        when(portal.getRoleCredentials(any(GetRoleCredentialsRequest.class)))
                .thenThrow(UnauthorizedException.builder().statusCode(401).build());

        assertThatThrownBy(credentials()::get)
                .isInstanceOf(GeneralException.class)
                .hasMessageEndingWith(
                        "To refresh this SSO session run aws sso login with the corresponding profile.");
    }

    @Test
    void otherRefusalsAreReportedAsTheAwsCliDoes() throws IOException {
        token(LATER, LATER);
        when(portal.getRoleCredentials(any(GetRoleCredentialsRequest.class)))
                .thenThrow(
                        ResourceNotFoundException.builder()
                                .statusCode(404)
                                .awsErrorDetails(
                                        AwsErrorDetails.builder()
                                                .errorCode("ResourceNotFoundException")
                                                .errorMessage("no such role")
                                                .build())
                                .build());

        assertThatThrownBy(credentials()::get)
                .isInstanceOf(ServiceException.class)
                .hasMessage(
                        "An error occurred (ResourceNotFoundException) when calling the"
                                + " GetRoleCredentials operation: no such role");
    }

    @Test
    void aResponseWithoutCredentialsIsRefused() throws IOException {
        token(LATER, LATER);
        when(portal.getRoleCredentials(any(GetRoleCredentialsRequest.class)))
                .thenReturn(GetRoleCredentialsResponse.builder().build());

        assertThatThrownBy(credentials()::get).hasMessage("The answer has no roleCredentials");
    }

    private static GetRoleCredentialsRequest request(String token) {
        return GetRoleCredentialsRequest.builder()
                .accountId("123456789012")
                .roleName("r")
                .accessToken(token)
                .build();
    }

    private static GetRoleCredentialsResponse role(String accessKey, Duration lasting) {
        return GetRoleCredentialsResponse.builder()
                .roleCredentials(
                        RoleCredentials.builder()
                                .accessKeyId(accessKey)
                                .secretAccessKey("secret")
                                .sessionToken("token")
                                .expiration(START.plus(lasting).toEpochMilli())
                                .build())
                .build();
    }

    private void token(String end, String registration) throws IOException {
        write(
                TOKEN_FILE,
                """
                {"accessToken": "old", "expiresAt": "%s", "clientId": "id", "clientSecret": "hush",
                 "registrationExpiresAt": "%s", "refreshToken": "again"}
                """
                        .formatted(end, registration));
    }

    private void write(String name, String content) throws IOException {
        Files.createDirectories(home.resolve(name).resolveSibling("."));
        Files.writeString(home.resolve(name), content);
    }

    private Supplier<Credentials> credentials() {
        Environment environment = new FakeEnvironment(home).atHome().in(time).build();
        SharedSettings settings = SharedSettings.load(environment, Optional.empty());
        CredentialServices services =
                new CredentialServices(environment, settings, Sources.options(false));
        SsoLogin login =
                new SsoLogin(
                        environment,
                        settings.configuration(),
                        new SsoRenewal(services, opened.of("sso-oidc", oidc)));
        return SsoRole.of(settings.configuration(), "default")
                .credentials(
                        time,
                        CredentialCache.ofNothing(environment),
                        login,
                        new SsoPortal(services, opened.of("sso", portal)));
    }
}
