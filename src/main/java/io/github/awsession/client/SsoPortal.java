package io.github.awsession.client;

import io.github.awsession.error.GeneralException;

import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.services.sso.SsoClient;
import software.amazon.awssdk.services.sso.endpoints.SsoEndpointProvider;
import software.amazon.awssdk.services.sso.model.RoleCredentials;
import software.amazon.awssdk.services.sso.model.UnauthorizedException;

/** Asks IAM Identity Center for credentials; its SDK client is loaded only then. */
final class SsoPortal {
    private static final SdkService<SsoClient> SSO =
            new SdkService<>(
                    "sso",
                    setup -> setup.build(SsoClient.builder()),
                    variant ->
                            SsoEndpointProvider.defaultProvider()
                                    .resolveEndpoint(
                                            where ->
                                                    where.region(variant.region())
                                                            .useFips(variant.fips())
                                                            .useDualStack(variant.dualStack()))
                                    .join()
                                    .endpointUrl()
                                    .toUri());

    private final CredentialServices services;

    SsoPortal(CredentialServices services) {
        this.services = services;
    }

    /** The credentials of a role for who holds that token. */
    Credentials role(String region, String account, String role, String token) {
        RoleCredentials given =
                services.call(
                        SSO,
                        region,
                        AnonymousCredentialsProvider.create(),
                        "GetRoleCredentials",
                        client -> {
                            try {
                                return client.getRoleCredentials(
                                                request ->
                                                        request.accountId(account)
                                                                .roleName(role)
                                                                .accessToken(token))
                                        .roleCredentials();
                            } catch (UnauthorizedException _) {
                                throw loginNeeded();
                            }
                        });
        return new Credentials(given.accessKeyId(), given.secretAccessKey(), given.sessionToken());
    }

    static GeneralException loginNeeded() {
        return new GeneralException(
                "The SSO session associated with this profile has expired or is otherwise invalid."
                        + " To refresh this SSO session run aws sso login with the corresponding profile.");
    }
}
