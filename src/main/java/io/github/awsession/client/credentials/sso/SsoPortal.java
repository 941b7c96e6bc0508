package io.github.awsession.client.credentials.sso;

import io.github.awsession.client.credentials.store.CredentialServices;
import io.github.awsession.client.sdk.EndpointRules;
import io.github.awsession.client.sdk.SdkService;
import io.github.awsession.error.GeneralException;
import io.github.awsession.value.Value;

import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.services.sso.SsoClient;
import software.amazon.awssdk.services.sso.endpoints.SsoEndpointParams;
import software.amazon.awssdk.services.sso.endpoints.SsoEndpointProvider;
import software.amazon.awssdk.services.sso.model.GetRoleCredentialsRequest;
import software.amazon.awssdk.services.sso.model.RoleCredentials;
import software.amazon.awssdk.services.sso.model.UnauthorizedException;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * Requests credentials from IAM Identity Center. The service's SDK client is loaded only for such a
 * request.
 */
public final class SsoPortal {
    private static final SdkService<SsoClient> SSO =
            new SdkService<>(
                    "sso",
                    setup -> setup.build(SsoClient.builder()),
                    variant ->
                            EndpointRules.ask(
                                    variant,
                                    SsoEndpointProvider.defaultProvider()::resolveEndpoint,
                                    SsoEndpointParams.Builder::region,
                                    SsoEndpointParams.Builder::useFips,
                                    SsoEndpointParams.Builder::useDualStack));

    private final CredentialServices services;
    private final SdkService<SsoClient> service;

    public SsoPortal(CredentialServices services) {
        this(services, SSO);
    }

    SsoPortal(CredentialServices services, SdkService<SsoClient> service) {
        this.services = services;
        this.service = service;
    }

    /**
     * Returns the credentials of a role for the holder of a token, in the form in which AWS CLI
     * keeps them.
     */
    Value.Structure role(String region, String account, String role, String token) {
        GetRoleCredentialsRequest request =
                GetRoleCredentialsRequest.builder()
                        .accountId(account)
                        .roleName(role)
                        .accessToken(token)
                        .build();
        RoleCredentials given =
                services.call(
                        service,
                        region,
                        AnonymousCredentialsProvider.create(),
                        "GetRoleCredentials",
                        client -> {
                            try {
                                return client.getRoleCredentials(request).roleCredentials();
                            } catch (UnauthorizedException _) {
                                throw loginNeeded();
                            }
                        });
        if (given == null || given.expiration() == null) {
            throw new GeneralException("The answer has no roleCredentials");
        }
        SequencedMap<String, Value> credentials = new LinkedHashMap<>();
        credentials.put("AccessKeyId", new Value.Text(given.accessKeyId()));
        credentials.put("SecretAccessKey", new Value.Text(given.secretAccessKey()));
        credentials.put("SessionToken", new Value.Text(given.sessionToken()));
        Instant end = Instant.ofEpochMilli(given.expiration()).truncatedTo(ChronoUnit.SECONDS);
        credentials.put("Expiration", new Value.Text(end.toString()));
        credentials.put("AccountId", new Value.Text(account));
        SequencedMap<String, Value> document = new LinkedHashMap<>();
        document.put("ProviderType", new Value.Text("sso"));
        document.put("Credentials", new Value.Structure(credentials));
        return new Value.Structure(document);
    }

    static GeneralException loginNeeded() {
        return new GeneralException(
                "The SSO session associated with this profile has expired or is otherwise invalid."
                        + " To refresh this SSO session run aws sso login with the corresponding profile.");
    }
}
