package io.github.awsession.environment.setting;

import io.github.awsession.environment.Environment;
import io.github.awsession.environment.StepLog;
import io.github.awsession.environment.Variables;
import io.github.awsession.error.GeneralException;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/**
 * Reads settings from the shared AWS files: {@code ~/.aws/config} and {@code ~/.aws/credentials},
 * or the files that {@code AWS_CONFIG_FILE} and {@code AWS_SHARED_CREDENTIALS_FILE} name.
 *
 * <p>Nothing is read before the first request for a setting. Files that cannot be parsed, and a
 * profile that was named but does not exist, fail with {@link GeneralException} then, in the words
 * of AWS CLI.
 */
public final class SharedSettings implements Settings {
    private final Environment environment;
    private final Optional<String> namedProfile;
    private @Nullable SharedConfiguration configuration;
    private @Nullable ConfigurationSection profile;
    private @Nullable SettingPlaces places;

    private SharedSettings(Environment environment, Optional<String> namedProfile) {
        this.environment = environment;
        this.namedProfile = namedProfile;
    }

    /**
     * Returns the settings of the selected profile.
     *
     * @param profileOption the value of {@code --profile}; an empty text counts as absent. Then
     *     {@code AWS_PROFILE} and {@code AWS_DEFAULT_PROFILE} select, where an empty text does not
     *     count as absent
     */
    public static SharedSettings load(Environment environment, Optional<String> profileOption) {
        SharedSettings unselected = new SharedSettings(environment, Optional.empty());
        return new SharedSettings(
                environment,
                named(new Lookup(unselected, "profile", StepLog.OFF), profileOption).find());
    }

    /**
     * Returns the settings of the profile that this option selects, as {@link #load} does, from the
     * same files.
     */
    public SharedSettings selecting(Optional<String> profileOption) {
        SharedSettings selected = load(environment, profileOption);
        selected.configuration = configuration;
        selected.places = places;
        if (log().isOn()) {
            var _ = named(lookUp("profile"), profileOption).orElse("default");
        }
        return selected;
    }

    private static Lookup named(Lookup lookup, Optional<String> profileOption) {
        return lookup.option("--profile", profileOption.filter(name -> !name.isEmpty()))
                .variable("AWS_PROFILE")
                .variable("AWS_DEFAULT_PROFILE");
    }

    @Override
    public Variables variables() {
        return environment.variables();
    }

    @Override
    public String profileName() {
        return namedProfile.orElse("default");
    }

    @Override
    public Optional<String> inProfile(String key) {
        return profile().find(key);
    }

    @Override
    public SharedConfiguration configuration() {
        if (configuration == null) {
            places = log().isOn() ? new SettingPlaces() : null;
            configuration = SharedFilesReader.read(environment, places);
        }
        return configuration;
    }

    @Override
    public StepLog log() {
        return environment.log();
    }

    @Override
    public String place(String key) {
        String name = "profile " + profileName();
        Optional<String> line = places == null ? Optional.empty() : places.find(profileName(), key);
        return line.map(where -> name + " in " + where).orElse(name);
    }

    private ConfigurationSection profile() {
        if (profile == null) {
            String name = profileName();
            if (namedProfile.isPresent() && !configuration().profiles().containsKey(name)) {
                throw new GeneralException("The config profile (" + name + ") could not be found");
            }
            profile = configuration().profile(name);
        }
        return profile;
    }
}
