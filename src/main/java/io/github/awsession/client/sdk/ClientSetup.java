package io.github.awsession.client.sdk;

import io.github.awsession.client.http.CallRecord;

import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.defaultsmode.DefaultsMode;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.RetryStrategy;

import java.net.URI;
import java.util.Optional;

/**
 * Holds all settings of an SDK client, so that the client itself reads no settings but those of the
 * default profile files, which {@code Main} hides.
 *
 * @param region the region for which requests are signed; may be empty
 * @param endpoint the URL that receives the requests
 * @param credentials the credentials that sign the requests
 * @param retries the strategy that decides about further attempts
 * @param http the HTTP client that sends the requests
 * @param applicationId the name that the user gives the application
 * @param callRecord the record of what went over the wire
 */
public record ClientSetup(
        String region,
        URI endpoint,
        AwsCredentialsProvider credentials,
        RetryStrategy retries,
        SdkHttpClient http,
        Optional<String> applicationId,
        CallRecord callRecord) {
    /**
     * Replaces an empty region, because the SDK requires a name. The endpoint is fixed, so this
     * region has no effect on it.
     */
    private static final Region PLACEHOLDER = Region.US_EAST_1;

    public <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C build(B builder) {
        builder.region(region.isEmpty() ? PLACEHOLDER : Region.of(region))
                .endpointOverride(
                        URI.create(endpoint.getScheme() + "://" + endpoint.getRawAuthority()))
                .defaultsMode(DefaultsMode.LEGACY)
                .fipsEnabled(false)
                .dualstackEnabled(false)
                .credentialsProvider(credentials)
                .httpClient(http)
                .overrideConfiguration(
                        override ->
                                override.retryStrategy(retries)
                                        .appId(applicationId.orElse(null))
                                        .defaultProfileFile(ProfileFile.aggregator().build())
                                        .defaultProfileName("default")
                                        .addExecutionInterceptor(
                                                new RequestAdjustment(endpoint, callRecord)));
        if (region.isEmpty()) {
            builder.putAuthScheme(new EmptyRegionScheme());
        }
        return builder.build();
    }
}
