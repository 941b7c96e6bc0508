package io.github.awsession.environment.setting;

import java.util.Optional;

/** Searches for settings in the environment variables and in the shared AWS configuration. */
public interface Settings extends SettingSource {
    /** Starts a search for a setting; the debug log reports where it ends. */
    default Lookup lookUp(String setting) {
        return new Lookup(this, setting);
    }

    /**
     * Returns the value of an environment variable that is set, even to an empty text, else that of
     * the selected profile's key.
     */
    default Optional<String> find(String variable, String key) {
        return lookUp(key).variable(variable).key(key).find();
    }
}
