package io.github.awsession.environment;

import java.util.Optional;

/** Searches for settings in the environment variables and in the shared AWS configuration. */
public interface Settings extends SettingSource {
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
