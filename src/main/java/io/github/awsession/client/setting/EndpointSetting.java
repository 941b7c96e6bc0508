package io.github.awsession.client.setting;

import io.github.awsession.environment.StepLog;
import io.github.awsession.environment.setting.ConfigurationSection;
import io.github.awsession.environment.setting.Lookup;
import io.github.awsession.environment.setting.Settings;
import io.github.awsession.environment.text.Secrets;
import io.github.awsession.error.GeneralException;

import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/**
 * Describes where a service is called.
 *
 * @param uri the scheme, host, port and path
 * @param fips whether the endpoint requires validated cryptography (FIPS)
 * @param url the endpoint for other programs: as configured, or without a slash at the end
 */
public record EndpointSetting(URI uri, boolean fips, String url) {
    private static final String FIPS = "use_fips_endpoint";
    private static final String DUAL_STACK = "use_dualstack_endpoint";

    /**
     * Returns the first of: the option, {@code AWS_ENDPOINT_URL_<SERVICE>}, {@code
     * AWS_ENDPOINT_URL}, the profile's services section, the profile's {@code endpoint_url}, the
     * service's own {@code rules}.
     */
    public static EndpointSetting of(
            String service,
            Function<EndpointVariant, URI> rules,
            ClientOptions options,
            Settings settings,
            String region) {
        String plainRegion = RegionSetting.withoutFips(region);
        boolean fips =
                isTrue(settings, "AWS_USE_FIPS_ENDPOINT", FIPS) || !plainRegion.equals(region);
        boolean dualStack = isTrue(settings, "AWS_USE_DUALSTACK_ENDPOINT", DUAL_STACK);
        Optional<String> custom =
                configured(
                        service,
                        settings,
                        settings.lookUp("endpoint_url of " + service)
                                .option("--endpoint-url", options.endpointUrl()));
        if (custom.isPresent()) {
            return asConfigured(custom.get(), settings.log(), region);
        }
        if (region.isEmpty()) {
            throw new GeneralException("Invalid endpoint: https://" + service + "..amazonaws.com");
        }
        try {
            URI uri = rules.apply(new EndpointVariant(Region.of(plainRegion), fips, dualStack));
            tell(settings.log(), uri.resolve("/"), service + " in " + region, fips, dualStack);
            return new EndpointSetting(
                    uri.resolve("/"), fips, uri.getScheme() + "://" + uri.getRawAuthority());
        } catch (CompletionException | SdkClientException problem) {
            Throwable cause =
                    problem instanceof CompletionException && problem.getCause() != null
                            ? problem.getCause()
                            : problem;
            throw new GeneralException(String.valueOf(cause.getMessage()));
        }
    }

    private static EndpointSetting asConfigured(String url, StepLog log, String region) {
        URI uri = new EndpointUrl(url).uri();
        if (log.isOn()) {
            log.step(
                    "endpoint: "
                            + uri
                            + " as configured; requests are signed for region "
                            + region);
        }
        // Other programs get it as an argument, which every user of the machine may read.
        return new EndpointSetting(uri, url.contains("fips"), Secrets.withoutLogin(url));
    }

    private static void tell(StepLog log, URI uri, String place, boolean fips, boolean dualStack) {
        if (log.isOn()) {
            log.step(
                    "endpoint: "
                            + uri
                            + " by the rules of "
                            + place
                            + (fips ? ", FIPS" : "")
                            + (dualStack ? ", dual stack" : ""));
        }
    }

    private static Optional<String> configured(String service, Settings settings, Lookup lookup) {
        if (lookup.isFound()
                || isTrue(
                        settings,
                        "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS",
                        "ignore_configured_endpoint_urls")) {
            return lookup.find();
        }
        String key = service.replace('-', '_');
        return lookup.filledVariable("AWS_ENDPOINT_URL_" + key.toUpperCase(Locale.ROOT))
                .filledVariable("AWS_ENDPOINT_URL")
                .place("services section", () -> inServices(key, settings))
                .key("endpoint_url")
                .find()
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
