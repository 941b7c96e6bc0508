package io.github.awsession.command;

import io.github.awsession.environment.Settings;
import io.github.awsession.environment.Variables;
import java.util.Optional;

record UnreadSettings(Variables variables) implements Settings {
    @Override
    public String profileName() {
        return "default";
    }

    @Override
    public Optional<String> inProfile(String key) {
        return Optional.empty();
    }
}
