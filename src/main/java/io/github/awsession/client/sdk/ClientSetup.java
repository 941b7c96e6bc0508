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
 * All that an SDK client is told, so that it looks for nothing itself but the default profile
 * files, which {@code Main} hides.
 *
 * @param region signed into requests; may be empty
 * @param endpoint where requests go
 * @param credentials what signs them
 * @param retries decides about further attempts
 * @param http carries them
 * @param applicationId what the user wants to be told apart by
 * @param callRecord notes what went over the wire
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
     * The SDK wants a name where ours may be empty; the endpoint is fixed, so this one goes
     * nowhere.
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
