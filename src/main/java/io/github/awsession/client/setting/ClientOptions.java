package io.github.awsession.client.setting;

import java.time.Duration;
import java.util.Optional;

/**
 * What the command line says about the connection.
 *
 * @param region {@code --region}
 * @param endpointUrl {@code --endpoint-url}, with a scheme
 * @param explicitProfile whether {@code --profile} was given and not empty: it beats environment
 *     credentials
 * @param signRequest false with {@code --no-sign-request}
 * @param verifySsl false with {@code --no-verify-ssl}
 * @param caBundle {@code --ca-bundle}, a path
 * @param readTimeoutSeconds {@code --cli-read-timeout}; 0 waits for ever, absent is 60
 * @param connectTimeoutSeconds {@code --cli-connect-timeout}; 0 waits for ever, absent is 60
 */
public record ClientOptions(
        Optional<String> region,
        Optional<String> endpointUrl,
        boolean explicitProfile,
        boolean signRequest,
        boolean verifySsl,
        Optional<String> caBundle,
        Optional<Integer> readTimeoutSeconds,
        Optional<Integer> connectTimeoutSeconds) {
    private static final int DEFAULT_SECONDS = 60;

    /** Even a service in good health needs some time. */
    private static final int LEAST_SECONDS = 5;

    /**
     * An endpoint URL as it is.
     *
     * @throws io.github.awsession.error.UsageException when it has no scheme
     */
    public static String withScheme(String endpointUrl) {
        new EndpointUrl(endpointUrl).requireScheme();
        return endpointUrl;
    }

    /** The same connection for a single request that should not take much longer. */
    public ClientOptions within(Duration limit) {
        int most = Math.clamp(limit.toSeconds(), LEAST_SECONDS, DEFAULT_SECONDS);
        return new ClientOptions(
                region,
                endpointUrl,
                explicitProfile,
                signRequest,
                verifySsl,
                caBundle,
                readTimeoutSeconds
                        .filter(given -> given > 0 && given < most)
                        .or(() -> Optional.of(most)),
                connectTimeoutSeconds
                        .filter(given -> given > 0 && given < most)
                        .or(() -> Optional.of(most)));
    }

    /** The same connection to another region. */
    public ClientOptions in(String otherRegion) {
        return new ClientOptions(
                Optional.of(otherRegion),
                endpointUrl,
                explicitProfile,
                signRequest,
                verifySsl,
                caBundle,
                readTimeoutSeconds,
                connectTimeoutSeconds);
    }

    /**
     * The same connection for a service that was not asked for by name: region and endpoint are its
     * own.
     */
    public ClientOptions forOtherService() {
        return new ClientOptions(
                Optional.empty(),
                Optional.empty(),
                explicitProfile,
                signRequest,
                verifySsl,
                caBundle,
                readTimeoutSeconds,
                connectTimeoutSeconds);
    }
}
