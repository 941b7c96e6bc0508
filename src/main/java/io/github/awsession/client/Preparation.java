package io.github.awsession.client;

import io.github.awsession.environment.Environment;
import io.github.awsession.environment.Settings;
import io.github.awsession.error.ConfigurationException;
import io.github.awsession.error.GeneralException;

import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

import java.util.Optional;

/**
 * What AWS CLI settles before it looks at the parameters of a call. A missing region and missing
 * credentials do not matter yet.
 */
record Preparation(
        Optional<String> region,
        Optional<AwsCredentialsProvider> credentials,
        RetrySetting retries,
        Optional<EndpointSetting> endpoint) {
    static Preparation of(
            Environment environment,
            Settings settings,
            SdkService<?> service,
            ClientOptions options) {
        settings.inProfile("region");
        Optional<String> region = RegionSetting.of(options, settings);
        Optional<AwsCredentialsProvider> credentials = credentials(environment, settings, options);
        RetrySetting retries = RetrySetting.of(settings);
        Optional<EndpointSetting> endpoint =
                region.map(name -> EndpointSetting.of(service, options, settings, name));
        check("connect", options.connectTimeoutSeconds());
        check("read", options.readTimeoutSeconds());
        return new Preparation(region, credentials, retries, endpoint);
    }

    String requiredRegion() {
        return region.orElseThrow(Preparation::noRegion);
    }

    EndpointSetting requiredEndpoint() {
        return endpoint.orElseThrow(Preparation::noRegion);
    }

    private static ConfigurationException noRegion() {
        return new ConfigurationException(
                "NoRegion",
                "You must specify a region. You can also configure your region by running \"aws"
                    + " configure\".");
    }

    AwsCredentialsProvider requiredCredentials() {
        return credentials.orElseThrow(
                () ->
                        new ConfigurationException(
                                "NoCredentials",
                                "Unable to locate credentials. You can configure credentials by"
                                    + " running \"aws login\"."));
    }

    private static Optional<AwsCredentialsProvider> credentials(
            Environment environment, Settings settings, ClientOptions options) {
        if (!options.signRequest()) {
            return Optional.of(AnonymousCredentialsProvider.create());
        }
        return new CredentialsChain(environment, settings, options)
                .find()
                .map(Credentials::forSdk)
                .map(found -> StaticCredentialsProvider.create(found));
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
                                            + ", but the timeout cannot be set to a value less than"
                                            + " or equal to 0.");
                        });
    }
}
