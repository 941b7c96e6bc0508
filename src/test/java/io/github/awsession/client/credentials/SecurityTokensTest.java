package io.github.awsession.client.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.github.awsession.client.credentials.store.Credentials;
import io.github.awsession.environment.Environment;
import io.github.awsession.environment.setting.ConfigurationSection;
import io.github.awsession.environment.setting.SharedSettings;
import io.github.awsession.error.GeneralException;
import io.github.awsession.error.ServiceException;
import io.github.awsession.error.UsageException;
import io.github.awsession.testing.FakeEnvironment;
import io.github.awsession.testing.FakeTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
import software.amazon.awssdk.services.sts.model.AssumeRoleResponse;
import software.amazon.awssdk.services.sts.model.AssumeRoleWithWebIdentityRequest;
import software.amazon.awssdk.services.sts.model.AssumeRoleWithWebIdentityResponse;
import software.amazon.awssdk.services.sts.model.StsException;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;

/** What the Security Token Service is asked, and when it is asked again. */
class SecurityTokensTest {
    private static final String ROLE = "arn:aws:iam::123456789012:role/r";
    private static final ConfigurationSection PROFILE = profile(Map.of());

    private final StsClient sts = mock(StsClient.class);
    private final OpenedClients opened = new OpenedClients();
    private final FakeTime time = new FakeTime();
    private static final Instant START = new FakeTime().instant();

    @TempDir private Path home;

    @Test
    void asksForTheRoleThatTheProfileDescribes() {
        when(sts.assumeRole(any(AssumeRoleRequest.class))).thenReturn(role("role", 60));
        ConfigurationSection profile =
                profile(
                        Map.of(
                                "role_session_name",
                                "nightly",
                                "external_id",
                                "partner",
                                "duration_seconds",
                                "3600",
                                "mfa_serial",
                                "arn:aws:iam::123456789012:mfa/me"));

        Credentials given = tokens("654321\n").role(profile, source("source")).get();

        assertThat(given).isEqualTo(new Credentials("role", "secret", "token", after(60)));
        verify(sts)
                .assumeRole(
                        AssumeRoleRequest.builder()
                                .roleArn(ROLE)
                                .roleSessionName("nightly")
                                .externalId("partner")
                                .durationSeconds(3600)
                                .serialNumber("arn:aws:iam::123456789012:mfa/me")
                                .tokenCode("654321")
                                .build());
        assertThat(opened.accessKeys()).containsExactly("source");
        assertThat(opened.endpoint()).hasToString("https://sts.eu-west-1.test/");
    }

    @Test
    void makesUpOnlyTheNameOfTheSession() {
        when(sts.assumeRole(any(AssumeRoleRequest.class))).thenReturn(role("role", 60));

        var _ = tokens("").role(PROFILE, source("source")).get();

        verify(sts)
                .assumeRole(
                        AssumeRoleRequest.builder()
                                .roleArn(ROLE)
                                .roleSessionName("botocore-session-1577836800")
                                .build());
    }

    @Test
    void asksNobodyForParametersThatAreTooSmall() {
        ConfigurationSection profile = profile(Map.of("duration_seconds", "899"));

        assertThatThrownBy(tokens("").role(profile, source("source"))::get)
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("DurationSeconds, value: 899, valid min value: 900");
        verifyNoInteractions(sts);
    }

    /** The role lasts an hour. */
    @ParameterizedTest
    @CsvSource({"45, 1, first", "46, 2, second"})
    void asksAgainAQuarterOfAnHourBeforeTheEnd(int minutes, int calls, String used)
            throws InterruptedException {
        when(sts.assumeRole(any(AssumeRoleRequest.class)))
                .thenReturn(role("first", 60), role("second", 120));
        Supplier<Credentials> credentials = tokens("").role(PROFILE, source("source"));
        var _ = credentials.get();

        time.sleep(Duration.ofMinutes(minutes));

        assertThat(credentials.get().accessKey()).isEqualTo(used);
        verify(sts, times(calls)).assumeRole(any(AssumeRoleRequest.class));
    }

    /** The role lasts an hour, the last ten minutes of which do not count. */
    @ParameterizedTest
    @CsvSource({"50, first", "51, failure"})
    void aFailedRenewalDoesNotMatterWhileThereIsTime(int minutes, String outcome)
            throws InterruptedException {
        when(sts.assumeRole(any(AssumeRoleRequest.class)))
                .thenReturn(role("first", 60))
                .thenThrow(refusal("ExpiredToken", "too old"));
        Supplier<Credentials> credentials = tokens("").role(PROFILE, source("source"));
        var _ = credentials.get();

        time.sleep(Duration.ofMinutes(minutes));

        assertThat(used(credentials)).isEqualTo(outcome);
    }

    @Test
    void aRoleSignsForTheNextOne() {
        when(sts.assumeRole(any(AssumeRoleRequest.class)))
                .thenReturn(role("first", 60), role("second", 60));
        SecurityTokens tokens = tokens("");

        Supplier<Credentials> chained =
                tokens.role(PROFILE, tokens.role(PROFILE, source("source")));

        assertThat(chained.get().accessKey()).isEqualTo("second");
        assertThat(opened.accessKeys()).containsExactly("source", "first");
    }

    @Test
    void aWebIdentityNeedsNoSignatureAndAFreshTokenEachTime() throws InterruptedException {
        when(sts.assumeRoleWithWebIdentity(any(AssumeRoleWithWebIdentityRequest.class)))
                .thenReturn(web(60), web(120));
        Deque<String> written = new ArrayDeque<>(List.of("monday", "tuesday"));
        Supplier<Credentials> credentials =
                tokens("")
                        .roleWithWebIdentity(
                                RoleRequest.withWebIdentity(ROLE, Optional.of("pod")),
                                written::remove);

        var _ = credentials.get();
        time.sleep(Duration.ofMinutes(50));
        var _ = credentials.get();

        for (String token : List.of("monday", "tuesday")) {
            verify(sts)
                    .assumeRoleWithWebIdentity(
                            AssumeRoleWithWebIdentityRequest.builder()
                                    .roleArn(ROLE)
                                    .roleSessionName("pod")
                                    .webIdentityToken(token)
                                    .build());
        }
        assertThat(opened.accessKeys()).containsExactly("null", "null");
    }

    @Test
    void aRefusalIsReportedAsTheAwsCliDoes() {
        when(sts.assumeRole(any(AssumeRoleRequest.class)))
                .thenThrow(refusal("AccessDenied", "not you"));

        assertThatThrownBy(tokens("").role(PROFILE, source("source"))::get)
                .isInstanceOf(ServiceException.class)
                .hasMessage(
                        "An error occurred (AccessDenied) when calling the AssumeRole operation: not you");
    }

    @Test
    void aServiceThatDoesNotAnswerIsNamed() {
        when(sts.assumeRole(any(AssumeRoleRequest.class)))
                .thenThrow(SdkClientException.create("gone"));

        assertThatThrownBy(tokens("").role(PROFILE, source("source"))::get)
                .isInstanceOf(GeneralException.class)
                .hasMessage(
                        "Connection was closed before we received a valid response from endpoint URL:"
                                + " \"https://sts.eu-west-1.test/\".");
    }

    @Test
    void aResponseWithoutCredentialsIsRefused() {
        when(sts.assumeRole(any(AssumeRoleRequest.class)))
                .thenReturn(AssumeRoleResponse.builder().build());

        assertThatThrownBy(tokens("").role(PROFILE, source("source"))::get)
                .hasMessage("The answer has no credentials");
    }

    private String used(Supplier<Credentials> credentials) {
        try {
            return credentials.get().accessKey();
        } catch (ServiceException _) {
            return "failure";
        }
    }

    private static StsException refusal(String code, String message) {
        return (StsException)
                StsException.builder()
                        .statusCode(403)
                        .awsErrorDetails(
                                AwsErrorDetails.builder()
                                        .errorCode(code)
                                        .errorMessage(message)
                                        .build())
                        .build();
    }

    private static Instant after(int minutes) {
        return START.plus(Duration.ofMinutes(minutes));
    }

    private static AssumeRoleResponse role(String accessKey, int minutes) {
        return AssumeRoleResponse.builder().credentials(given(accessKey, minutes)).build();
    }

    private static AssumeRoleWithWebIdentityResponse web(int minutes) {
        return AssumeRoleWithWebIdentityResponse.builder()
                .credentials(given("web", minutes))
                .build();
    }

    private static software.amazon.awssdk.services.sts.model.Credentials given(
            String accessKey, int minutes) {
        return software.amazon.awssdk.services.sts.model.Credentials.builder()
                .accessKeyId(accessKey)
                .secretAccessKey("secret")
                .sessionToken("token")
                .expiration(after(minutes))
                .build();
    }

    private static ConfigurationSection profile(Map<String, String> lines) {
        SequencedMap<String, String> values = new LinkedHashMap<>(lines);
        values.put("role_arn", ROLE);
        return new ConfigurationSection(values);
    }

    private static Supplier<Credentials> source(String accessKey) {
        return () -> new Credentials(accessKey, "secret", "", null);
    }

    private SecurityTokens tokens(String typed) {
        Environment environment = new FakeEnvironment(home).atHome().typing(typed).in(time).build();
        CredentialContext context =
                new CredentialContext(
                        environment,
                        SharedSettings.load(environment, Optional.empty()),
                        Sources.options(false),
                        "eu-west-1");
        return new SecurityTokens(context, context.cache(false), opened.of("sts", sts));
    }
}
