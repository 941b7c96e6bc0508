package io.github.awsession.client;

import io.github.awsession.client.http.TlsSetting;
import io.github.awsession.client.sdk.SdkService;
import io.github.awsession.client.setting.ClientOptions;
import io.github.awsession.client.setting.EndpointSetting;
import io.github.awsession.client.setting.RegionSetting;
import io.github.awsession.client.setting.RetrySetting;
import io.github.awsession.client.setting.UnusedSettingsCheck;
import io.github.awsession.environment.Environment;
import io.github.awsession.environment.setting.Settings;
import io.github.awsession.error.ConfigurationException;
import io.github.awsession.error.GeneralException;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Holds the settings that AWS CLI resolves before it looks at the parameters of a call. A missing
 * region and missing credentials fail later, when they are used.
 *
 * @param signer supplies the signer, or a description of the signer
 */
record CallSettings<S>(
        Optional<String> region,
        Optional<Supplier<S>> signer,
        Optional<RetrySetting> retries,
        Optional<EndpointSetting> endpoint) {
    /** Resolves the settings; {@code signers} finds the signer for a region. */
    static <S> CallSettings<S> of(
            Environment environment,
            Settings settings,
            SdkService<?> service,
            ClientOptions options,
            Function<String, Optional<Supplier<S>>> signers) {
        settings.inProfile("region");
        Optional<String> region = RegionSetting.of(options, settings);
        Optional<Supplier<S>> signer = signers.apply(region.orElse(""));
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
            UnusedSettingsCheck.check(settings);
        }
        new TlsSetting(environment, settings, options).check();
        check("connect", options.connectTimeoutSeconds());
        check("read", options.readTimeoutSeconds());
        return new CallSettings<>(
                region.map(RegionSetting::withoutFips), signer, retries, endpoint);
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

    /** Returns the supplier of the signer; missing credentials fail here. */
    Supplier<S> requiredSigner() {
        return signer.orElseThrow(
                () ->
                        new ConfigurationException(
                                "NoCredentials",
                                "Unable to locate credentials. You can configure credentials by running \"aws login\"."));
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
