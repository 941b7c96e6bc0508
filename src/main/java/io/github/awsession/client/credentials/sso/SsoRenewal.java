package io.github.awsession.client.credentials.sso;

import io.github.awsession.client.credentials.store.CredentialCache;
import io.github.awsession.client.credentials.store.CredentialServices;
import io.github.awsession.client.sdk.EndpointRules;
import io.github.awsession.client.sdk.SdkService;
import io.github.awsession.environment.setting.ConfigurationSection;
import io.github.awsession.error.GeneralException;
import io.github.awsession.value.Value;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.services.ssooidc.SsoOidcClient;
import software.amazon.awssdk.services.ssooidc.endpoints.SsoOidcEndpointParams;
import software.amazon.awssdk.services.ssooidc.endpoints.SsoOidcEndpointProvider;
import software.amazon.awssdk.services.ssooidc.model.CreateTokenRequest;
import software.amazon.awssdk.services.ssooidc.model.CreateTokenResponse;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * Renews the token of a login with the registration that came with the token. The service's SDK
 * client is loaded only for a renewal.
 */
public final class SsoRenewal {
    private static final SdkService<SsoOidcClient> OIDC =
            new SdkService<>(
                    "sso-oidc",
                    setup -> setup.build(SsoOidcClient.builder()),
                    variant ->
                            EndpointRules.ask(
                                    variant,
                                    SsoOidcEndpointProvider.defaultProvider()::resolveEndpoint,
                                    SsoOidcEndpointParams.Builder::region,
                                    SsoOidcEndpointParams.Builder::useFips,
                                    SsoOidcEndpointParams.Builder::useDualStack));

    private final CredentialServices services;
    private final SdkService<SsoOidcClient> service;

    public SsoRenewal(CredentialServices services) {
        this(services, OIDC);
    }

    SsoRenewal(CredentialServices services, SdkService<SsoOidcClient> service) {
        this.services = services;
        this.service = service;
    }

    /**
     * Returns the token that replaces this one from {@code now} on, in the form in which AWS CLI
     * writes it.
     *
     * @throws io.github.awsession.error.ServiceException when the service refuses the renewal
     */
    Value.Structure renew(ConfigurationSection session, Value.Structure token, Instant now) {
        String region = session.find("sso_region").orElse("");
        CreateTokenRequest request =
                CreateTokenRequest.builder()
                        .grantType("refresh_token")
                        .clientId(CredentialCache.text(token, "clientId"))
                        .clientSecret(CredentialCache.text(token, "clientSecret"))
                        .refreshToken(CredentialCache.text(token, "refreshToken"))
                        .build();
        CreateTokenResponse given =
                services.call(
                        service,
                        region,
                        AnonymousCredentialsProvider.create(),
                        "CreateToken",
                        client -> client.createToken(request));
        if (given.expiresIn() == null || given.accessToken() == null) {
            throw new GeneralException("The renewed SSO token has no accessToken or no expiresIn");
        }
        Instant end = now.plusSeconds(given.expiresIn()).truncatedTo(ChronoUnit.SECONDS);
        SequencedMap<String, Value> fresh = new LinkedHashMap<>();
        put(fresh, "startUrl", session.find("sso_start_url").orElse(""));
        put(fresh, "region", region);
        put(fresh, "accessToken", given.accessToken());
        put(fresh, "expiresAt", end.toString());
        for (String kept : new String[] {"clientId", "clientSecret", "registrationExpiresAt"}) {
            put(fresh, kept, CredentialCache.text(token, kept));
        }
        put(fresh, "refreshToken", given.refreshToken());
        return new Value.Structure(fresh);
    }

    private static void put(
            SequencedMap<String, Value> target, String name, @Nullable String value) {
        if (value != null) {
            target.put(name, new Value.Text(value));
        }
    }
}
