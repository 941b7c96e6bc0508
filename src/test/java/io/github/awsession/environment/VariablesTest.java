package io.github.awsession.environment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Map;

class VariablesTest {
    @Test
    void putsBackWhatTheLauncherChanged() {
        Map<String, String> process =
                Map.of(
                        "HOME", "/h",
                        "LC_ALL", "C.UTF-8",
                        "AWSESSION_KEPT_LC_ALL", "",
                        "AWSESSION_KEPT_JAVA_TOOL_OPTIONS", "-Xmx1g");
        assertThat(Variables.behindLauncher(process).values())
                .isEqualTo(Map.of("HOME", "/h", "JAVA_TOOL_OPTIONS", "-Xmx1g"));
    }

    @Test
    void tellsEmptyFromNotSet() {
        Variables variables = new Variables(Map.of("EMPTY", ""));
        assertThat(variables.find("EMPTY")).contains("");
        assertThat(variables.findNotEmpty("EMPTY")).isEmpty();
        assertThat(variables.find("NONE")).isEmpty();
    }
}
