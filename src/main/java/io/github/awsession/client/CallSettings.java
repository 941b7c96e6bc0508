package io.github.awsession.client;

import io.github.awsession.environment.Environment;
import io.github.awsession.environment.Secrets;
import io.github.awsession.environment.Settings;
import io.github.awsession.environment.StepLog;
import io.github.awsession.error.ConfigurationException;
import io.github.awsession.error.GeneralException;

import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What AWS CLI settles before it looks at the parameters of a call. A missing region and missing
 * credentials do not matter yet.
 */
record CallSettings(
        Optional<String> region,
        Optional<Supplier<AwsCredentialsProvider>> credentials,
        Optional<RetrySetting> retries,
        Optional<EndpointSetting> endpoint) {
    /** The {@code chain} of a region looks for the credentials. */
    static CallSettings of(
            Environment environment,
            Settings settings,
            SdkService<?> service,
            ClientOptions options,
            Function<String, CredentialsChain> chain) {
        settings.inProfile("region");
        Optional<String> region = RegionSetting.of(options, settings);
        Optional<Supplier<AwsCredentialsProvider>> credentials =
                options.signRequest()
                        ? credentials(environment, chain.apply(region.orElse("")))
                        : Optional.of(AnonymousCredentialsProvider::create);
        Optional<RetrySetting> retries = region.map(_ -> RetrySetting.of(settings));
        Optional<EndpointSetting> endpoint =
                region.map(
                        name ->
                                EndpointSetting.of(
                                        service.name(),
                                        service.endpoint(),
                                        options,
                                        settings,
                                        name));
        if (region.isPresent()) {
            ClientSettings.check(settings);
        }
        new TlsSetting(environment, settings, options).check();
        check("connect", options.connectTimeoutSeconds());
        check("read", options.readTimeoutSeconds());
        return new CallSettings(
                region.map(RegionSetting::withoutFips), credentials, retries, endpoint);
    }

    String requiredRegion() {
        return region.orElseThrow(CallSettings::noRegion);
    }

    EndpointSetting requiredEndpoint() {
        return endpoint.orElseThrow(CallSettings::noRegion);
    }

    RetrySetting requiredRetries() {
        return retries.orElseThrow(CallSettings::noRegion);
    }

    private static ConfigurationException noRegion() {
        return new ConfigurationException(
                "NoRegion",
                "You must specify a region. You can also configure your region by running \"aws configure\".");
    }

    /** What signs; asked for only when it is used. */
    Supplier<AwsCredentialsProvider> requiredCredentials() {
        return credentials.orElseThrow(
                () ->
                        new ConfigurationException(
                                "NoCredentials",
                                "Unable to locate credentials. You can configure credentials by running \"aws login\"."));
    }

    private static Optional<Supplier<AwsCredentialsProvider>> credentials(
            Environment environment, CredentialsChain chain) {
        return chain.find()
                .map(
                        source ->
                                () ->
                                        StaticCredentialsProvider.create(
                                                told(environment.log(), source.get()).forSdk()));
    }

    private static Credentials told(StepLog log, Credentials credentials) {
        if (log.isOn()) {
            log.hide(credentials.secretKey());
            log.hide(credentials.token());
            log.step(
                    "credentials: access key "
                            + Secrets.keyEnd(credentials.accessKey())
                            + (credentials.token().isEmpty() ? "" : ", with a session token"));
        }
        return credentials;
    }

    private static void check(String kind, Optional<Integer> seconds) {
        seconds.filter(number -> number < 0)
                .ifPresent(
                        number -> {
                            throw new GeneralException(
                                    "Attempted to set "
                                            + kind
                                            + " timeout to "
                                            + number
                                            + ", but the timeout cannot be set to a value less than or equal to 0.");
                        });
    }
}
