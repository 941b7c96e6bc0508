package io.github.awsession.client.credentials;

import io.github.awsession.client.credentials.CredentialSource.Keys;
import io.github.awsession.client.credentials.sso.SsoRole;
import io.github.awsession.client.credentials.store.Credentials;
import io.github.awsession.client.credentials.store.RefreshedCredentials;
import io.github.awsession.environment.StepLog;
import io.github.awsession.environment.Variables;
import io.github.awsession.environment.setting.ConfigurationSection;
import io.github.awsession.environment.setting.Settings;
import io.github.awsession.environment.setting.SharedConfiguration;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/**
 * Looks for credentials in one place at a time. Incomplete or invalid credentials in a place are a
 * failure; null stands for a place without credentials. The classes of a place are loaded only when
 * the search leads there.
 */
final class CredentialPlaces {
    private final CredentialContext context;
    private final Settings settings;

    CredentialPlaces(CredentialContext context) {
        this.context = context;
        this.settings = context.settings();
    }

    @Nullable CredentialSource inVariables() {
        Optional<Credentials> found = Credentials.inVariables(settings.variables());
        if (found.isEmpty()) {
            return null;
        }
        Credentials keys = found.get();
        return new Keys(
                "environment",
                Optional.empty(),
                keys.end() == null
                        ? () -> keys
                        : RefreshedCredentials.after(context.clock(), keys, () -> keys));
    }

    /**
     * Returns the credential source in the places that belong to one profile.
     *
     * @param variables whether environment variables override the profile's web identity
     * @param kept whether credentials that services issue are kept in the cache
     */
    @Nullable CredentialSource inProfile(String profile, boolean variables, boolean kept) {
        ConfigurationSection section = settings.configuration().profile(profile);
        CredentialSource found =
                told("web identity of profile ", profile, webIdentity(section, variables, kept));
        if (found == null) {
            found =
                    told(
                            "single sign-on of profile ",
                            profile,
                            identityCenter(profile, section, kept));
        }
        return found == null ? onThisHost(profile, section) : found;
    }

    /**
     * Returns the credential source in the places of a profile that need no service: its keys, a
     * login and a program.
     */
    private @Nullable CredentialSource onThisHost(String profile, ConfigurationSection section) {
        SharedConfiguration shared = settings.configuration();
        ConfigurationSection credentials = shared.credentials().get(profile);
        CredentialSource found =
                told(
                        "credentials file, profile ",
                        profile,
                        keys("shared-credentials-file", profile, credentials));
        if (found == null) {
            found = told("login_session of profile ", profile, login(section));
        }
        if (found == null) {
            found = told("credential_process of profile ", profile, program(section));
        }
        if (found == null) {
            ConfigurationSection config = shared.configProfiles().get(profile);
            found =
                    told(
                            "configuration file, profile ",
                            profile,
                            keys("config-file", profile, config));
        }
        return found;
    }

    private static @Nullable CredentialSource keys(
            String place, String profile, @Nullable ConfigurationSection section) {
        Optional<Credentials> found = Credentials.inSection(place, section);
        if (found.isEmpty()) {
            return null;
        }
        Credentials keys = found.get();
        return new Keys(place, Optional.of(profile), () -> keys);
    }

    private @Nullable CredentialSource webIdentity(
            ConfigurationSection section, boolean variables, boolean kept) {
        boolean named =
                section.find("web_identity_token_file").isPresent()
                        || (variables
                                && settings.variables()
                                        .find("AWS_WEB_IDENTITY_TOKEN_FILE")
                                        .isPresent());
        WebIdentity identity =
                named ? WebIdentity.of(section, variables ? settings.variables() : null) : null;
        return identity == null ? null : new CredentialSource.TokenRole(context, identity, kept);
    }

    private @Nullable CredentialSource identityCenter(
            String profile, ConfigurationSection section, boolean kept) {
        boolean named =
                section.find("sso_role_name").isPresent()
                        || section.find("sso_account_id").isPresent();
        return named
                ? new CredentialSource.SingleSignOn(
                        context, SsoRole.of(settings.configuration(), profile), kept)
                : null;
    }

    private @Nullable CredentialSource login(ConfigurationSection section) {
        Optional<String> session = section.find("login_session");
        return session.isEmpty()
                ? null
                : new Keys(
                        "login",
                        Optional.empty(),
                        new LoginSession(context.environment()).find(session.get()));
    }

    private @Nullable CredentialSource program(ConfigurationSection section) {
        Optional<String> command = section.find("credential_process");
        return command.isEmpty() ? null : new CredentialSource.Program(context, command.get());
    }

    @Nullable CredentialSource inOlderFiles() {
        Optional<Credentials> found = OlderFiles.find(context.environment());
        if (found.isEmpty()) {
            return null;
        }
        Credentials keys = found.get();
        return new Keys("older-files", Optional.empty(), () -> keys);
    }

    /** Returns the host of a container, if the environment variables name one. */
    @Nullable CredentialSource container() {
        Variables variables = settings.variables();
        boolean named =
                variables.find("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI").isPresent()
                        || variables.find("AWS_CONTAINER_CREDENTIALS_FULL_URI").isPresent();
        return named
                ? new CredentialSource.Container(ContainerCredentials.of(context.environment()))
                : null;
    }

    /**
     * Returns the metadata service of an instance, unless a variable disables requests to that
     * service.
     */
    @Nullable CredentialSource instance() {
        String disabled = settings.variables().find("AWS_EC2_METADATA_DISABLED").orElse("");
        return disabled.equalsIgnoreCase("true") ? null : new CredentialSource.Instance(context);
    }

    /**
     * Writes to the debug log whether a place has credentials. {@code name} is the end of the
     * place's name.
     */
    @Nullable CredentialSource told(String place, String name, @Nullable CredentialSource found) {
        StepLog log = settings.log();
        if (!log.isOn()) {
            return found;
        }
        if (found == null) {
            log.step("credentials: none in " + place + name);
            return null;
        }
        return new CredentialSource.Told(place + name, found, log);
    }
}
