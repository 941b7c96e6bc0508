package io.github.awsession.client.credentials;

import io.github.awsession.client.credentials.store.Credentials;
import io.github.awsession.environment.setting.ConfigurationSection;
import io.github.awsession.environment.setting.SharedConfiguration;
import io.github.awsession.error.GeneralException;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the role that a profile names with {@code role_arn}, and the source of the credentials that
 * are used to assume the role: another place or profile, which may name a role again.
 */
final class AssumedRole {
    private final CredentialContext context;
    private final CredentialPlaces places;
    private final SharedConfiguration shared;
    private final List<String> visited = new ArrayList<>();

    AssumedRole(CredentialContext context, CredentialPlaces places) {
        this.context = context;
        this.places = places;
        this.shared = context.settings().configuration();
    }

    /** Returns the role of a profile; null when the profile names no role. */
    @Nullable CredentialSource find(String profile) {
        visited.add(profile);
        return namesRole(shared.profile(profile)) ? role(profile) : null;
    }

    private static boolean namesRole(ConfigurationSection section) {
        return section.find("role_arn").isPresent()
                && section.find("web_identity_token_file").isEmpty();
    }

    private static boolean hasKeys(ConfigurationSection section) {
        return section.find("aws_secret_access_key").isPresent()
                || section.find("aws_access_key_id").isPresent();
    }

    private CredentialSource role(String profile) {
        return new CredentialSource.Role(
                context, profile, source(profile, shared.profile(profile)));
    }

    private CredentialSource source(String profile, ConfigurationSection section) {
        Optional<String> sourceProfile = section.find("source_profile");
        Optional<String> credentialSource = section.find("credential_source");
        if (sourceProfile.isPresent() && credentialSource.isPresent()) {
            throw new GeneralException(
                    "The profile \""
                            + profile
                            + "\" contains both source_profile and credential_source.");
        }
        if (credentialSource.isPresent()) {
            return inPlace(profile, credentialSource.get());
        }
        return inProfile(
                profile,
                sourceProfile.orElseThrow(
                        () ->
                                Credentials.partial(
                                        "assume-role", "source_profile or credential_source")));
    }

    private CredentialSource inPlace(String profile, String place) {
        CredentialSource found =
                switch (place) {
                    case "Environment" -> places.inVariables();
                    case "EcsContainer" -> places.container();
                    case "Ec2InstanceMetadata" -> places.instance();
                    default ->
                            throw new GeneralException(
                                    "The credential source \""
                                            + place
                                            + "\" referenced in profile \""
                                            + profile
                                            + "\" is not valid.");
                };
        if (found == null) {
            throw CredentialSource.Role.noneIn(place, profile);
        }
        return found;
    }

    private CredentialSource inProfile(String parent, String source) {
        if (!shared.profiles().containsKey(source)) {
            throw new GeneralException(
                    "The source_profile \""
                            + source
                            + "\" referenced in the profile \""
                            + parent
                            + "\" does not exist.");
        }
        ConfigurationSection section = shared.profile(source);
        if (visited.contains(source) && !(source.equals(parent) && hasKeys(section))) {
            throw new GeneralException(
                    "Infinite loop in credential configuration detected. Attempting to load from"
                            + " profile "
                            + source
                            + " which has already been visited. Visited profiles: ['"
                            + String.join("', '", visited)
                            + "']");
        }
        visited.add(source);
        if (!hasKeys(section) && namesRole(section)) {
            return role(source);
        }
        // As in AWS CLI, only the role's credentials are kept in the cache.
        CredentialSource found = places.inProfile(source, false, false);
        if (found == null) {
            throw new GeneralException(
                    "The source profile \"" + source + "\" must have credentials.");
        }
        return found;
    }
}
