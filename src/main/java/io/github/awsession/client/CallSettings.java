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
 * Holds the settings that AWS CLI resolves before it looks at the parameters of a call. Missing
 * credentials fail later, when they are used.
 *
 * @param signer supplies the signer, or a description of the signer
 */
record CallSettings<S>(
        String region,
        Optional<Supplier<S>> signer,
        RetrySetting retries,
        EndpointSetting endpoint) {
    /**
     * Resolves the settings; {@code signers} finds the signer for a region.
     *
     * @throws ConfigurationException when no region is configured
     */
    static <S> CallSettings<S> of(
            Environment environment,
            Settings settings,
            SdkService<?> service,
            ClientOptions options,
            Function<String, Optional<Supplier<S>>> signers) {
        settings.inProfile("region");
        Optional<String> configured = RegionSetting.of(options, settings);
        Optional<Supplier<S>> signer = signers.apply(configured.orElse(""));
        String region = configured.orElseThrow(CallSettings::noRegion);
        RetrySetting retries = RetrySetting.of(settings);
        EndpointSetting endpoint =
                EndpointSetting.of(service.name(), service.endpoint(), options, settings, region);
        UnusedSettingsCheck.check(settings);
        new TlsSetting(environment, settings, options).check();
        check("connect", options.connectTimeoutSeconds());
        check("read", options.readTimeoutSeconds());
        return new CallSettings<>(RegionSetting.withoutFips(region), signer, retries, endpoint);
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
