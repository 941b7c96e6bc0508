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

    /** Where {@link #inProfile} has the value of a key from, in words for people. */
    default String place(String key) {
        return "profile " + profileName();
    }

    /** What {@code --debug} shows. */
    default StepLog log() {
        return StepLog.OFF;
    }

    /** A search for a setting, which tells the log where it ended. */
    default Lookup lookUp(String setting) {
        return new Lookup(this, setting);
    }

    /**
     * An environment variable that is set, even to an empty text, else the selected profile's key.
     */
    default Optional<String> find(String variable, String key) {
        return lookUp(key).variable(variable).key(key).find();
    }
}
