package io.github.awsession.client;

import io.github.awsession.environment.Environment;
import io.github.awsession.environment.Settings;
import io.github.awsession.environment.SharedConfiguration;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Looks for credentials in the places and in the order of AWS CLI. A place that has some, but
 * incomplete or wrong ones, ends the search with a failure. Services that give credentials out are
 * asked only when the result is used.
 */
final class CredentialsChain {
    private final Environment environment;
    private final Settings settings;
    private final ClientOptions options;
    private final SecurityTokens tokens;
    private final SsoPortal portal;

    CredentialsChain(
            Environment environment, Settings settings, ClientOptions options, String region) {
        this.environment = environment;
        this.settings = settings;
        this.options = options;
        CredentialServices services = new CredentialServices(environment, settings, options);
        this.tokens = new SecurityTokens(environment, services, region);
        this.portal = new SsoPortal(services);
    }

    /** Where the credentials come from; nothing when no place has any. */
    Optional<Supplier<Credentials>> find() {
        String profile = settings.profileName();
        Optional<Supplier<Credentials>> first =
                options.explicitProfile()
                        ? Optional.empty()
                        : tried("variables AWS_ACCESS_KEY_ID", fromVariables());
        return first.or(
                        () ->
                                tried(
                                        "role of profile " + profile,
                                        new AssumedRole(this, settings.configuration(), tokens)
                                                .find(profile)))
                .or(() -> inProfile(profile, !options.explicitProfile()))
                .or(() -> tried("container", fromContainer()))
                .or(() -> tried("instance metadata", fromInstance()));
    }

    private <T> Optional<T> tried(String place, Optional<T> found) {
        if (settings.log().isOn()) {
            settings.log()
                    .step(
                            found.isPresent()
                                    ? "credentials: from " + place
                                    : "credentials: none in " + place);
        }
        return found;
    }

    /** The places that belong to one profile; {@code variables} may override its web identity. */
    Optional<Supplier<Credentials>> inProfile(String profile, boolean variables) {
        SharedConfiguration shared = settings.configuration();
        return tried(
                        "web identity of profile " + profile,
                        new WebIdentity(environment, settings, tokens)
                                .find(shared.profile(profile), variables))
                .or(
                        () ->
                                tried(
                                        "single sign-on of profile " + profile,
                                        new SsoRole(environment, shared, portal).find(profile)))
                .or(() -> kept(shared, profile));
    }

    private Optional<Supplier<Credentials>> kept(SharedConfiguration shared, String profile) {
        Optional<Supplier<Credentials>> inFile =
                tried(
                        "credentials file, profile " + profile,
                        Credentials.inSection(
                                        "shared-credentials-file",
                                        shared.credentials().get(profile))
                                .map(CredentialsChain::known));
        return inFile.or(
                        () ->
                                tried(
                                        "credential_process of profile " + profile,
                                        shared.profile(profile)
                                                .find("credential_process")
                                                .map(new CredentialProcess(environment)::run)
                                                .map(CredentialsChain::known)))
                .or(
                        () ->
                                tried(
                                        "configuration file, profile " + profile,
                                        Credentials.inSection(
                                                        "config-file",
                                                        shared.configProfiles().get(profile))
                                                .map(CredentialsChain::known)));
    }

    Optional<Supplier<Credentials>> fromVariables() {
        return Credentials.inVariables(settings.variables()).map(CredentialsChain::known);
    }

    Optional<Supplier<Credentials>> fromContainer() {
        return new ContainerCredentials(environment).find().map(CredentialsChain::known);
    }

    Optional<Supplier<Credentials>> fromInstance() {
        return new InstanceCredentials(environment, settings).find().map(CredentialsChain::known);
    }

    private static Supplier<Credentials> known(Credentials credentials) {
        return () -> credentials;
    }
}
