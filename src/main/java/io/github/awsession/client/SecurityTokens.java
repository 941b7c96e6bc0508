package io.github.awsession.client;

import io.github.awsession.environment.ConfigurationSection;
import io.github.awsession.environment.Environment;
import io.github.awsession.environment.Streams;
import io.github.awsession.error.GeneralException;

import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.endpoints.StsEndpointProvider;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Takes on roles at the Security Token Service; its SDK client is loaded only when a role is
 * wanted.
 */
final class SecurityTokens {
    private static final SdkService<StsClient> STS =
            new SdkService<>(
                    "sts",
                    setup -> setup.build(StsClient.builder()),
                    variant ->
                            StsEndpointProvider.defaultProvider()
                                    .resolveEndpoint(
                                            where ->
                                                    where.region(variant.region())
                                                            .useFips(variant.fips())
                                                            .useDualStack(variant.dualStack())
                                                            .useGlobalEndpoint(false))
                                    .join()
                                    .endpointUrl()
                                    .toUri());

    private final Environment environment;
    private final CredentialServices services;
    private final String region;

    SecurityTokens(Environment environment, CredentialServices services, String region) {
        this.environment = environment;
        this.services = services;
        this.region = region;
    }

    /** The role of a profile section; asks for a code when the section names an MFA device. */
    Credentials assumeRole(ConfigurationSection section, Credentials source) {
        AssumeRoleRequest.Builder request =
                AssumeRoleRequest.builder()
                        .roleArn(section.find("role_arn").orElse(""))
                        .roleSessionName(sessionName(section.find("role_session_name")));
        section.find("external_id").ifPresent(request::externalId);
        section.find("duration_seconds")
                .flatMap(SecurityTokens::number)
                .ifPresent(request::durationSeconds);
        section.find("mfa_serial")
                .ifPresent(device -> request.serialNumber(device).tokenCode(code(device)));
        return credentials(
                services.call(
                                STS,
                                region,
                                StaticCredentialsProvider.create(source.forSdk()),
                                "AssumeRole",
                                client -> client.assumeRole(request.build()))
                        .credentials());
    }

    Credentials assumeRoleWithWebIdentity(String role, Optional<String> session, String token) {
        return credentials(
                services.call(
                                STS,
                                region,
                                AnonymousCredentialsProvider.create(),
                                "AssumeRoleWithWebIdentity",
                                client ->
                                        client.assumeRoleWithWebIdentity(
                                                request ->
                                                        request.roleArn(role)
                                                                .roleSessionName(
                                                                        sessionName(session))
                                                                .webIdentityToken(token)))
                        .credentials());
    }

    private static Credentials credentials(
            software.amazon.awssdk.services.sts.model.Credentials given) {
        return new Credentials(given.accessKeyId(), given.secretAccessKey(), given.sessionToken());
    }

    private String sessionName(Optional<String> configured) {
        return configured.orElseGet(
                () -> "awsession-" + environment.clock().instant().getEpochSecond());
    }

    private static Optional<Integer> number(String text) {
        try {
            return Optional.of(Integer.valueOf(text.strip()));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    private String code(String device) {
        Streams streams = environment.streams();
        try {
            streams.err()
                    .write(
                            ("Enter MFA code for " + device + ": ")
                                    .getBytes(StandardCharsets.UTF_8));
            streams.err().flush();
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int next = streams.in().read();
                    next >= 0 && next != '\n';
                    next = streams.in().read()) {
                line.write(next);
            }
            return line.toString(StandardCharsets.UTF_8).strip();
        } catch (IOException problem) {
            throw new GeneralException("No MFA code: " + problem.getMessage());
        }
    }
}
