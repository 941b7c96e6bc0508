package io.github.awsession.client;

import io.github.awsession.environment.ConfigurationSection;
import io.github.awsession.environment.Environment;
import io.github.awsession.environment.Settings;
import io.github.awsession.environment.SharedConfiguration;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Looks for credentials in the places and in the order of AWS CLI. A place that has some, but
 * incomplete or wrong ones, ends the search with a failure. Services that give credentials out are
 * asked only when the result is used, and the classes of a place are loaded only when something
 * leads there.
 */
sealed class CredentialsChain permits UnaskedChain {
    private final Environment environment;
    private final Settings settings;
    private final ClientOptions options;
    private final String region;

    CredentialsChain(
            Environment environment, Settings settings, ClientOptions options, String region) {
        this.environment = environment;
        this.settings = settings;
        this.options = options;
        this.region = region;
    }

    /** Where the credentials come from; nothing when no place has any. */
    Optional<Supplier<Credentials>> find() {
        String profile = settings.profileName();
        Optional<Supplier<Credentials>> first =
                options.explicitProfile()
                        ? Optional.empty()
                        : tried("variables AWS_ACCESS_KEY_ID", fromVariables());
        return first.or(() -> tried("role of profile " + profile, fromRole(profile)))
                .or(() -> inProfile(profile, !options.explicitProfile(), true))
                .or(() -> tried("files of older tools", fromOlderFiles()))
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

    Optional<Supplier<Credentials>> fromRole(String profile) {
        return settings.configuration().profile(profile).find("role_arn").isEmpty()
                ? Optional.empty()
                : new AssumedRole(this, settings.configuration(), tokens(true)).find(profile);
    }

    /** What a profile holds that is the source of a role; as with AWS CLI only the role is kept. */
    Optional<Supplier<Credentials>> inSourceProfile(String profile) {
        return inProfile(profile, false, false);
    }

    /**
     * The places that belong to one profile; {@code variables} may override its web identity, and
     * what services give out may be {@code kept}.
     */
    private Optional<Supplier<Credentials>> inProfile(
            String profile, boolean variables, boolean kept) {
        SharedConfiguration shared = settings.configuration();
        ConfigurationSection section = shared.profile(profile);
        return tried(
                        "web identity of profile " + profile,
                        fromWebIdentity(section, variables, kept))
                .or(
                        () ->
                                tried(
                                        "single sign-on of profile " + profile,
                                        fromIdentityCenter(profile, section, kept)))
                .or(
                        () ->
                                tried(
                                        "credentials file, profile " + profile,
                                        inSection(
                                                "shared-credentials-file",
                                                profile,
                                                shared.credentials().get(profile))))
                .or(
                        () ->
                                tried(
                                        "login_session of profile " + profile,
                                        section.find("login_session").map(this::fromLogin)))
                .or(
                        () ->
                                tried(
                                        "credential_process of profile " + profile,
                                        section.find("credential_process").map(this::fromProcess)))
                .or(
                        () ->
                                tried(
                                        "configuration file, profile " + profile,
                                        inSection(
                                                "config-file",
                                                profile,
                                                shared.configProfiles().get(profile))));
    }

    /** Keys that a file of that kind has for a profile. */
    Optional<Supplier<Credentials>> inSection(
            String place, String profile, @Nullable ConfigurationSection section) {
        return Credentials.inSection(place, section).map(CredentialsChain::known);
    }

    Optional<Supplier<Credentials>> fromWebIdentity(
            ConfigurationSection section, boolean variables, boolean kept) {
        boolean named =
                section.find("web_identity_token_file").isPresent()
                        || (variables
                                && settings.variables()
                                        .find("AWS_WEB_IDENTITY_TOKEN_FILE")
                                        .isPresent());
        return named
                ? new WebIdentity(environment, settings, tokens(kept)).find(section, variables)
                : Optional.empty();
    }

    Optional<Supplier<Credentials>> fromIdentityCenter(
            String profile, ConfigurationSection section, boolean kept) {
        boolean named =
                section.find("sso_role_name").isPresent()
                        || section.find("sso_account_id").isPresent();
        return named
                ? Optional.of(
                        new SsoRole(environment, settings.configuration(), services(), cache(kept))
                                .find(profile))
                : Optional.empty();
    }

    Supplier<Credentials> fromLogin(String session) {
        return new LoginSession(environment).find(session);
    }

    Supplier<Credentials> fromProcess(String command) {
        CredentialProcess process = new CredentialProcess(environment);
        return RefreshedCredentials.after(
                environment.clock(), process.run(command), () -> process.run(command));
    }

    Optional<Supplier<Credentials>> fromVariables() {
        return Credentials.inVariables(settings.variables())
                .map(
                        found ->
                                found.end() == null
                                        ? known(found)
                                        : RefreshedCredentials.after(
                                                environment.clock(), found, () -> found));
    }

    Optional<Supplier<Credentials>> fromOlderFiles() {
        return OlderFiles.find(environment).map(CredentialsChain::known);
    }

    Optional<Supplier<Credentials>> fromContainer() {
        return isInContainer()
                ? Optional.of(new ContainerCredentials(environment).find())
                : Optional.empty();
    }

    /** Whether the variables name a place that gives credentials out to a container. */
    boolean isInContainer() {
        return settings.variables().find("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI").isPresent()
                || settings.variables().find("AWS_CONTAINER_CREDENTIALS_FULL_URI").isPresent();
    }

    Optional<Supplier<Credentials>> fromInstance() {
        return new InstanceCredentials(environment, settings).find();
    }

    private SecurityTokens tokens(boolean kept) {
        return new SecurityTokens(environment, settings, services(), cache(kept), region);
    }

    private CredentialCache cache(boolean kept) {
        return kept
                ? CredentialCache.ofCredentials(environment)
                : CredentialCache.ofNothing(environment);
    }

    private CredentialServices services() {
        return new CredentialServices(environment, settings, options);
    }

    private static Supplier<Credentials> known(Credentials credentials) {
        return () -> credentials;
    }
}
