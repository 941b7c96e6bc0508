package io.github.awsession.command;

import io.github.awsession.client.setting.MetadataSettings;
import io.github.awsession.command.option.TypedGlobals;
import io.github.awsession.environment.setting.Settings;
import io.github.awsession.error.ConfigurationException;
import io.github.awsession.error.GeneralException;
import io.github.awsession.python.PythonText;

import java.util.Optional;

/**
 * Checks the settings whose invalid values AWS CLI refuses before it reads the command itself, even
 * a help command.
 */
final class EarlySettingsCheck {
    private EarlySettingsCheck() {}

    static void check(Settings settings, TypedGlobals typed) {
        String timestamps = find(settings, "cli_timestamp_format").orElse("iso8601");
        if (!timestamps.equals("iso8601") && !timestamps.equals("wire")) {
            throw new ConfigurationException(
                    "Configuration",
                    "Unknown cli_timestamp_format value: "
                            + timestamps
                            + ", valid values are \"wire\" or \"iso8601\"");
        }
        if (!typed.has("cli-binary-format")) {
            checkBinaryFormat(settings);
        }
        MetadataSettings.check(settings);
    }

    private static void checkBinaryFormat(Settings settings) {
        String binary = find(settings, "cli_binary_format").orElse("base64");
        if (!binary.equals("base64") && !binary.equals("raw-in-base64-out")) {
            throw new GeneralException(
                    "Unknown cli_binary_format value: "
                            + PythonText.quoted(binary)
                            + ", valid values are \"base64\" or \"raw-in-base64-out\"");
        }
    }

    /**
     * Returns the value of a setting. A missing profile is reported later, when a command needs one
     * of its settings.
     */
    private static Optional<String> find(Settings settings, String key) {
        try {
            return settings.lookUp(key).key(key).find();
        } catch (GeneralException _) {
            return Optional.empty();
        }
    }
}
