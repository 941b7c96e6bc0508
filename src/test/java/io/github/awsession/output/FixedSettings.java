package io.github.awsession.output;

import io.github.awsession.environment.Variables;
import io.github.awsession.environment.setting.Settings;

import java.util.Map;
import java.util.Optional;

/** Settings from two maps. */
record FixedSettings(Variables variables, Map<String, String> keys) implements Settings {
    FixedSettings(Map<String, String> variables, Map<String, String> keys) {
        this(new Variables(variables), keys);
    }

    @Override
    public String profileName() {
        return "default";
    }

    @Override
    public Optional<String> inProfile(String key) {
        return Optional.ofNullable(keys.get(key));
    }
}
