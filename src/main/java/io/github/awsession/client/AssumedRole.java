package io.github.awsession.client;

import io.github.awsession.environment.ConfigurationSection;
import io.github.awsession.environment.SharedConfiguration;
import io.github.awsession.error.GeneralException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Credentials of a role that a profile names with {@code role_arn}, taken on with the credentials
 * of another place.
 */
final class AssumedRole {
    private final CredentialsChain chain;
    private final SharedConfiguration shared;
    private final SecurityTokens tokens;
    private final List<String> visited = new ArrayList<>();

    AssumedRole(CredentialsChain chain, SharedConfiguration shared, SecurityTokens tokens) {
        this.chain = chain;
        this.shared = shared;
        this.tokens = tokens;
    }

    /** The role of a profile, if it names one. */
    Optional<Supplier<Credentials>> find(String profile) {
        visited.add(profile);
        return namesRole(shared.profile(profile)) ? Optional.of(assume(profile)) : Optional.empty();
    }

    private static boolean namesRole(ConfigurationSection section) {
        return section.find("role_arn").isPresent()
                && section.find("web_identity_token_file").isEmpty();
    }

    private static boolean hasKeys(ConfigurationSection section) {
        return section.find("aws_secret_access_key").isPresent()
                || section.find("aws_access_key_id").isPresent();
    }

    private Supplier<Credentials> assume(String profile) {
        ConfigurationSection section = shared.profile(profile);
        Supplier<Credentials> source = source(profile, section);
        return tokens.role(section, source);
    }

    private Supplier<Credentials> source(String profile, ConfigurationSection section) {
        Optional<String> sourceProfile = section.find("source_profile");
        Optional<String> credentialSource = section.find("credential_source");
        if (sourceProfile.isPresent() && credentialSource.isPresent()) {
            throw new GeneralException(
                    "The profile \""
                            + profile
                            + "\" contains both source_profile and credential_source.");
        }
        if (credentialSource.isPresent()) {
            return fromPlace(profile, credentialSource.get());
        }
        return fromProfile(
                profile,
                sourceProfile.orElseThrow(
                        () ->
                                Credentials.partial(
                                        "assume-role", "source_profile or credential_source")));
    }

    private Supplier<Credentials> fromPlace(String profile, String place) {
        Optional<Supplier<Credentials>> found =
                switch (place) {
                    case "Environment" -> chain.fromVariables();
                    case "EcsContainer" -> chain.fromContainer();
                    case "Ec2InstanceMetadata" -> chain.fromInstance();
                    default ->
                            throw new GeneralException(
                                    "The credential source \""
                                            + place
                                            + "\" referenced in profile \""
                                            + profile
                                            + "\" is not valid.");
                };
        return found.orElseThrow(
                () ->
                        new GeneralException(
                                "Error when retrieving credentials from "
                                        + place
                                        + ": No credentials found in credential_source referenced in profile "
                                        + profile));
    }

    private Supplier<Credentials> fromProfile(String parent, String source) {
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
            return assume(source);
        }
        return chain.inSourceProfile(source)
                .orElseThrow(
                        () ->
                                new GeneralException(
                                        "The source profile \""
                                                + source
                                                + "\" must have credentials."));
    }
}
