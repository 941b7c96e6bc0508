package io.github.awsession.environment;

import java.util.Optional;

/**
 * The environment variables and what the shared AWS configuration says for the selected profile.
 */
public interface SettingSource {
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
}
