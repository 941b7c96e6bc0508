package io.github.awsession.client.credentials;

import io.github.awsession.client.credentials.store.CredentialCache;
import io.github.awsession.client.credentials.store.CredentialServices;
import io.github.awsession.client.credentials.store.Credentials;
import io.github.awsession.client.credentials.store.RefreshedCredentials;
import io.github.awsession.client.sdk.EndpointRules;
import io.github.awsession.client.sdk.SdkService;
import io.github.awsession.client.wire.TimestampFormat;
import io.github.awsession.environment.Environment;
import io.github.awsession.environment.SecretPrompt;
import io.github.awsession.environment.setting.ConfigurationSection;
import io.github.awsession.environment.setting.Settings;
import io.github.awsession.error.GeneralException;
import io.github.awsession.value.Value;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.endpoints.StsEndpointParams;
import software.amazon.awssdk.services.sts.endpoints.StsEndpointProvider;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
import software.amazon.awssdk.services.sts.model.AssumeRoleWithWebIdentityRequest;
import software.amazon.awssdk.services.sts.model.AssumedRoleUser;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Assumes roles at the Security Token Service. The service's SDK client is loaded only for a role
 * whose credentials are not in the cache.
 */
final class SecurityTokens {
    private static final SdkService<StsClient> STS =
            new SdkService<>(
                    "sts",
                    setup -> setup.build(StsClient.builder()),
                    variant ->
                            EndpointRules.ask(
                                    variant,
                                    StsEndpointProvider.defaultProvider()::resolveEndpoint,
                                    StsEndpointParams.Builder::region,
                                    StsEndpointParams.Builder::useFips,
                                    StsEndpointParams.Builder::useDualStack));

    private final Environment environment;
    private final Settings settings;
    private final CredentialServices services;
    private final CredentialCache cache;
    private final String region;
    private final SdkService<StsClient> service;

    SecurityTokens(
            CredentialContext context, CredentialCache cache, SdkService<StsClient> service) {
        this.environment = context.environment();
        this.settings = context.settings();
        this.services = context.services();
        this.cache = cache;
        this.region = context.region();
        this.service = service;
    }

    /** Makes a client of the service; {@code kept} is whether credentials are kept in the cache. */
    static SecurityTokens of(CredentialContext context, boolean kept) {
        return new SecurityTokens(context, context.cache(kept), STS);
    }

    /**
     * Returns a supplier of credentials for the role of a profile section. The supplier asks the
     * user for a code when the section names an MFA device.
     */
    Supplier<Credentials> role(ConfigurationSection section, Supplier<Credentials> source) {
        RoleRequest request = RoleRequest.of(section);
        Supplier<Credentials> fetch = cached(request, () -> assume(request, source));
        return RefreshedCredentials.whenUsed(
                environment.clock(), request.text("SerialNumber").isEmpty() ? fetch : once(fetch));
    }

    /**
     * Returns a supplier of credentials for the role of a web identity. The token is read when it
     * is needed.
     */
    Supplier<Credentials> roleWithWebIdentity(RoleRequest request, Supplier<String> token) {
        return RefreshedCredentials.whenUsed(
                environment.clock(),
                cached(request, () -> assume(request.with("WebIdentityToken", token.get()))));
    }

    private Supplier<Credentials> cached(RoleRequest request, Supplier<Value.Structure> fetch) {
        return () -> cache.through(request.cacheName(), fetch);
    }

    /**
     * Returns a supplier that fetches only once: an MFA code counts once, and the user is not asked
     * for a second code in the middle of a command.
     */
    private static Supplier<Credentials> once(Supplier<Credentials> fetch) {
        return new Supplier<>() {
            private boolean done;

            @Override
            public Credentials get() {
                if (done) {
                    throw new GeneralException("Cannot refresh credentials: MFA token required.");
                }
                done = true;
                return fetch.get();
            }
        };
    }

    private Value.Structure assume(RoleRequest wanted, Supplier<Credentials> source) {
        Optional<String> device = wanted.text("SerialNumber");
        RoleRequest request =
                device.isEmpty() ? wanted : wanted.with("TokenCode", code(device.get()));
        AwsCredentialsProvider signer = StaticCredentialsProvider.create(source.get().forSdk());
        request.check(settings);
        AssumeRoleRequest.Builder builder =
                AssumeRoleRequest.builder()
                        .roleArn(request.text("RoleArn").orElse(""))
                        .roleSessionName(sessionName(request));
        request.text("ExternalId").ifPresent(builder::externalId);
        request.text("SerialNumber").ifPresent(builder::serialNumber);
        request.text("TokenCode").ifPresent(builder::tokenCode);
        request.durationSeconds().ifPresent(builder::durationSeconds);
        return call(
                signer,
                "AssumeRole",
                client -> {
                    var answer = client.assumeRole(builder.build());
                    return document(answer.credentials(), answer.assumedRoleUser());
                });
    }

    private Value.Structure assume(RoleRequest request) {
        request.check(settings);
        AssumeRoleWithWebIdentityRequest sent =
                AssumeRoleWithWebIdentityRequest.builder()
                        .roleArn(request.text("RoleArn").orElse(""))
                        .roleSessionName(sessionName(request))
                        .webIdentityToken(request.text("WebIdentityToken").orElse(""))
                        .build();
        return call(
                AnonymousCredentialsProvider.create(),
                "AssumeRoleWithWebIdentity",
                client -> {
                    var answer = client.assumeRoleWithWebIdentity(sent);
                    return document(answer.credentials(), answer.assumedRoleUser());
                });
    }

    private Value.Structure call(
            AwsCredentialsProvider signer,
            String operation,
            Function<StsClient, Value.Structure> method) {
        return services.call(service, region, signer, operation, method);
    }

    /** Returns the response in the form in which AWS CLI keeps it. */
    private Value.Structure document(
            software.amazon.awssdk.services.sts.model.@Nullable Credentials given,
            @Nullable AssumedRoleUser user) {
        SequencedMap<String, Value> document = new LinkedHashMap<>();
        if (given != null) {
            SequencedMap<String, Value> credentials = new LinkedHashMap<>();
            put(credentials, "AccessKeyId", given.accessKeyId());
            put(credentials, "SecretAccessKey", given.secretAccessKey());
            put(credentials, "SessionToken", given.sessionToken());
            if (given.expiration() != null) {
                credentials.put(
                        "Expiration",
                        TimestampFormat.of(environment, settings)
                                .read(new Value.Text(given.expiration().toString())));
            }
            if (user != null) {
                account(user.arn()).ifPresent(id -> put(credentials, "AccountId", id));
            }
            document.put("Credentials", new Value.Structure(credentials));
        }
        if (user != null) {
            SequencedMap<String, Value> names = new LinkedHashMap<>();
            put(names, "AssumedRoleId", user.assumedRoleId());
            put(names, "Arn", user.arn());
            document.put("AssumedRoleUser", new Value.Structure(names));
        }
        return new Value.Structure(document);
    }

    private static void put(
            SequencedMap<String, Value> target, String name, @Nullable String value) {
        if (value != null) {
            target.put(name, new Value.Text(value));
        }
    }

    private static Optional<String> account(@Nullable String arn) {
        String[] parts = String.valueOf(arn).split(":", 6);
        return parts.length == 6 && parts[0].equals("arn")
                ? Optional.of(parts[4])
                : Optional.empty();
    }

    private String sessionName(RoleRequest request) {
        return request.text("RoleSessionName")
                .orElseGet(
                        () -> "botocore-session-" + environment.clock().instant().getEpochSecond());
    }

    private String code(String device) {
        return new SecretPrompt(environment).ask("Enter MFA code for " + device + ": ");
    }
}
