package io.github.awsession.environment.setting;

import io.github.awsession.environment.StepLog;
import io.github.awsession.environment.Variables;

import java.util.Optional;

/**
 * Gives access to the environment variables and to the shared AWS configuration of the selected
 * profile.
 */
public interface SettingSource {
    /** Returns the environment variables. */
    Variables variables();

    /**
     * Returns the name of the selected profile, which is {@code default} when no setting names one.
     */
    String profileName();

    /**
     * Returns the value of a key in the selected profile; the credentials file takes precedence
     * over the configuration file.
     */
    Optional<String> inProfile(String key);

    /**
     * Returns the content of the shared files, which is empty where there are none. A missing
     * profile is no failure here.
     */
    default SharedConfiguration configuration() {
        return SharedConfiguration.EMPTY;
    }

    /**
     * Returns the place from which {@link #inProfile} takes the value of a key, in words for
     * people.
     */
    default String place(String key) {
        return "profile " + profileName();
    }

    /** Returns the debug log. */
    default StepLog log() {
        return StepLog.OFF;
    }
}
