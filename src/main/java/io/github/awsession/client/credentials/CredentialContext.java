package io.github.awsession.client.credentials;

import io.github.awsession.client.credentials.store.CredentialCache;
import io.github.awsession.client.credentials.store.CredentialServices;
import io.github.awsession.client.setting.ClientOptions;
import io.github.awsession.environment.Environment;
import io.github.awsession.environment.setting.ConfigurationSection;
import io.github.awsession.environment.setting.Settings;

import java.time.Clock;

/**
 * Holds what every search for credentials uses.
 *
 * @param region the region in which the services that issue credentials are called; may be empty
 */
public record CredentialContext(
        Environment environment, Settings settings, ClientOptions options, String region) {
    ConfigurationSection profile(String name) {
        return settings.configuration().profile(name);
    }

    Clock clock() {
        return environment.clock();
    }

    CredentialServices services() {
        return new CredentialServices(environment, settings, options);
    }

    /** Returns the cache of AWS CLI, or a cache that keeps no documents unless {@code kept}. */
    CredentialCache cache(boolean kept) {
        return kept
                ? CredentialCache.ofCredentials(environment)
                : CredentialCache.ofNothing(environment);
    }
}
