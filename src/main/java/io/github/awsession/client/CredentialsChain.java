package io.github.awsession.client;

import io.github.awsession.environment.Environment;
import io.github.awsession.environment.Settings;
import io.github.awsession.environment.SharedConfiguration;
import java.util.Optional;

/** Looks for credentials in the places and in the order of AWS CLI. */
final class CredentialsChain {
    private final Environment environment;
    private final Settings settings;
    private final ClientOptions options;

    CredentialsChain(Environment environment, Settings settings, ClientOptions options) {
        this.environment = environment;
        this.settings = settings;
        this.options = options;
    }

    /** The first credentials found; a place that has some, but incomplete or wrong ones, ends the search. */
    Optional<Credentials> find() {
        String profile = settings.profileName();
        SharedConfiguration shared = settings.configuration();
        Optional<Credentials> fromVariables =
                options.explicitProfile() ? Optional.empty() : Credentials.inVariables(settings.variables());
        return fromVariables
                .or(() -> Credentials.inSection("shared-credentials-file", shared.credentials().get(profile)))
                .or(() -> shared.profile(profile)
                        .find("credential_process")
                        .map(command -> new CredentialProcess(environment).run(command)))
                .or(() -> Credentials.inSection("config-file", shared.configProfiles().get(profile)));
    }
}
