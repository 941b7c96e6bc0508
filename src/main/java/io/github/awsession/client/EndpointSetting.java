package io.github.awsession.client;

import io.github.awsession.environment.ConfigurationSection;
import io.github.awsession.environment.Settings;
import io.github.awsession.error.GeneralException;

import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/**
 * Where a service is called.
 *
 * @param uri scheme, host, port and path
 * @param regular whether it is one of AWS's own, not FIPS
 * @param url the same for other programs: as configured, or without a slash at the end
 */
record EndpointSetting(URI uri, boolean regular, String url) {
    private static final String FIPS = "use_fips_endpoint";
    private static final String DUAL_STACK = "use_dualstack_endpoint";

    /**
     * The first of: the option, {@code AWS_ENDPOINT_URL_<SERVICE>}, {@code AWS_ENDPOINT_URL}, the
     * profile's services section, the profile's {@code endpoint_url}, the service's own rules.
     */
    static EndpointSetting of(
            SdkService<?> service, ClientOptions options, Settings settings, String region) {
        String plainRegion = RegionSetting.withoutFips(region);
        boolean fips =
                isTrue(settings, "AWS_USE_FIPS_ENDPOINT", FIPS) || !plainRegion.equals(region);
        boolean dualStack = isTrue(settings, "AWS_USE_DUALSTACK_ENDPOINT", DUAL_STACK);
        Optional<String> custom =
                options.endpointUrl().or(() -> configured(service.name(), settings));
        if (custom.isPresent()) {
            return new EndpointSetting(new EndpointUrl(custom.get()).uri(), false, custom.get());
        }
        if (region.isEmpty()) {
            throw new GeneralException(
                    "Invalid endpoint: https://" + service.name() + "..amazonaws.com");
        }
        try {
            URI uri =
                    service.endpoint()
                            .apply(new EndpointVariant(Region.of(plainRegion), fips, dualStack));
            String url = uri.getScheme() + "://" + uri.getRawAuthority();
            return new EndpointSetting(uri.resolve("/"), !fips, url);
        } catch (CompletionException | SdkClientException problem) {
            Throwable cause =
                    problem instanceof CompletionException && problem.getCause() != null
                            ? problem.getCause()
                            : problem;
            throw new GeneralException(String.valueOf(cause.getMessage()));
        }
    }

    private static Optional<String> configured(String service, Settings settings) {
        if (isTrue(
                settings,
                "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS",
                "ignore_configured_endpoint_urls")) {
            return Optional.empty();
        }
        String key = service.replace('-', '_');
        return settings.variables()
                .findNotEmpty("AWS_ENDPOINT_URL_" + key.toUpperCase(Locale.ROOT))
                .or(() -> settings.variables().findNotEmpty("AWS_ENDPOINT_URL"))
                .or(() -> inServices(key, settings))
                .or(() -> settings.inProfile("endpoint_url"))
                .filter(url -> !url.isEmpty());
    }

    private static Optional<String> inServices(String key, Settings settings) {
        return settings.inProfile("services")
                .flatMap(
                        name -> {
                            ConfigurationSection section =
                                    settings.configuration()
                                            .services()
                                            .getOrDefault(name, ConfigurationSection.EMPTY);
                            if (section.values().isEmpty()) {
                                throw new GeneralException(
                                        "The profile is configured to use the services section but the \""
                                                + name
                                                + "\" services configuration does not exist.");
                            }
                            return section.group(key)
                                    .find("endpoint_url")
                                    .filter(url -> !url.isEmpty());
                        });
    }

    private static boolean isTrue(Settings settings, String variable, String key) {
        return settings.find(variable, key).orElse("").equalsIgnoreCase("true");
    }
}
