package io.github.awsession.client.setting;

import java.time.Duration;
import java.util.Optional;

/**
 * Holds the command line's options for the connection.
 *
 * @param region {@code --region}
 * @param endpointUrl {@code --endpoint-url}, with a scheme
 * @param explicitProfile whether {@code --profile} was given and not empty: such a profile wins
 *     over credentials in environment variables
 * @param signRequest false with {@code --no-sign-request}
 * @param verifySsl false with {@code --no-verify-ssl}
 * @param caBundle {@code --ca-bundle}, a path
 * @param readTimeoutSeconds {@code --cli-read-timeout}; 0 means no timeout, absent means 60
 * @param connectTimeoutSeconds {@code --cli-connect-timeout}; 0 means no timeout, absent means 60
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

    /** Bounds timeouts from below, because a healthy service also needs some time to respond. */
    private static final int LEAST_SECONDS = 5;

    /**
     * Returns an endpoint URL unchanged if it has a scheme.
     *
     * @throws io.github.awsession.error.UsageException when it has no scheme
     */
    public static String withScheme(String endpointUrl) {
        new EndpointUrl(endpointUrl).requireScheme();
        return endpointUrl;
    }

    /**
     * Returns these options with timeouts for a single request that should not take much longer
     * than the limit.
     */
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

    /** Returns a time in which a healthy service responds, even where less is left. */
    public static Duration reasonable(Duration limit) {
        Duration least = Duration.ofSeconds(LEAST_SECONDS);
        return limit.compareTo(least) < 0 ? least : limit;
    }

    /** Returns these options with another region. */
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
     * Returns these options without region and endpoint, for a service that the user did not name
     * and that has its own.
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
