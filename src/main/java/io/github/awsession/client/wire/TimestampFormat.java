package io.github.awsession.client.wire;

import io.github.awsession.environment.Environment;
import io.github.awsession.environment.setting.Settings;
import io.github.awsession.error.ConfigurationException;
import io.github.awsession.value.Value;

/** Defines how a timestamp of a response is shown. */
@FunctionalInterface
public interface TimestampFormat {
    /** Returns the value to show for a value on the wire. */
    Value read(Value wire);

    /** Returns the format that the {@code cli_timestamp_format} setting names. */
    static TimestampFormat of(Environment environment, Settings settings) {
        String name =
                settings.lookUp("cli_timestamp_format")
                        .key("cli_timestamp_format")
                        .orElse("iso8601");
        return switch (name) {
            case "iso8601" -> wire -> new IsoTimestamps(environment.clock()).read(wire);
            case "wire" -> wire -> wire;
            default ->
                    throw new ConfigurationException(
                            "Configuration",
                            "Unknown cli_timestamp_format value: "
                                    + name
                                    + ", valid values are \"wire\" or \"iso8601\"");
        };
    }
}
