package io.github.awsession.client.credentials;

import io.github.awsession.client.credentials.store.CredentialCache;
import io.github.awsession.client.credentials.store.CredentialServices;
import io.github.awsession.client.setting.ClientOptions;
import io.github.awsession.environment.Environment;
import io.github.awsession.environment.setting.ConfigurationSection;
import io.github.awsession.environment.setting.Settings;

import java.time.Clock;

/**
 * What every search for credentials goes by.
 *
 * @param region where the services that give credentials out are called; may be empty
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

    /** The cache of AWS CLI, or one that forgets at once. */
    CredentialCache cache(boolean kept) {
        return kept
                ? CredentialCache.ofCredentials(environment)
                : CredentialCache.ofNothing(environment);
    }
}
