package io.github.awsession.environment;

import java.util.Optional;

/** What the environment variables and the shared AWS configuration say for the selected profile. */
public interface Settings {
    /** The environment variables. */
    Variables variables();

    /** The selected profile; {@code default} when nothing names one. */
    String profileName();

    /**
     * The value of a key in the selected profile, the credentials file over the configuration file.
     */
    Optional<String> inProfile(String key);

    /**
     * All that the shared files say; empty where there are none. A missing profile is no failure
     * here.
     */
    default SharedConfiguration configuration() {
        return SharedConfiguration.EMPTY;
    }

    /**
     * An environment variable that is set, even to an empty text, else the selected profile's key.
     */
    default Optional<String> find(String variable, String key) {
        return variables().find(variable).or(() -> inProfile(key));
    }
}
