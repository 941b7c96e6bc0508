package io.github.awsession.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.awsession.environment.Variables;
import io.github.awsession.environment.setting.Settings;
import io.github.awsession.error.GeneralException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;
import java.util.Optional;

class ErrorFormatTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
                    json, yaml,  text,   JSON
                    -,    YAML,  text,   YAML
                    -,    -,     Text,   TEXT
                    -,    -,     -,      ENHANCED
                    -,    '',    text,   ENHANCED
                    -,    bogus, text,   ENHANCED
                    """)
    void followsOptionThenVariableThenProfile(
            String option, String variable, String profile, ErrorFormat expected) {
        Map<String, String> variables =
                variable == null ? Map.of() : Map.of("AWS_CLI_ERROR_FORMAT", variable);
        Map<String, String> keys = profile == null ? Map.of() : Map.of("cli_error_format", profile);
        assertThat(
                        ErrorFormat.resolve(
                                Optional.ofNullable(option), new FixedSettings(variables, keys)))
                .isEqualTo(expected);
    }

    @Test
    void isThePlainOneWhereSettingsCannotBeRead() {
        assertThat(ErrorFormat.resolve(Optional.empty(), new UnreadableSettings()))
                .isEqualTo(ErrorFormat.LEGACY);
        assertThat(ErrorFormat.resolve(Optional.of("json"), new UnreadableSettings()))
                .isEqualTo(ErrorFormat.JSON);
    }

    private record UnreadableSettings() implements Settings {
        @Override
        public Variables variables() {
            return new Variables(Map.of());
        }

        @Override
        public String profileName() {
            return "default";
        }

        @Override
        public Optional<String> inProfile(String key) {
            throw new GeneralException("Unable to parse config file");
        }
    }
}
