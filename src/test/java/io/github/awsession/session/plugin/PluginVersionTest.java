package io.github.awsession.session.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PluginVersionTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.2.497.1",
                "1.2.498",
                "1.3",
                "2",
                "10.0.0.0\n",
                " 1.2. 707.0 \r\n",
                "1.2.600\n.0",
                "01.02.0498.00",
                "1.2.99999999999999999999.0",
                "١.٢.٧٠٧.٠",
                "\u00a01.2.707.0\u2028",
            })
    void laterVersionsTakeTheVariable(String printed) {
        assertThat(PluginVersion.of(printed).takesVariable()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.2.497.0",
                "1.2.497",
                "1.2.496.9999",
                "1.2",
                "1.1.999.0",
                "1",
                "0",
                "0001.2.497"
            })
    void earlierVersionsDoNot(String printed) {
        assertThat(PluginVersion.of(printed).takesVariable()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "v1.2.707.0",
                "1.2.707.0-beta",
                "9.9.9.9.9",
                "9..9",
                ".9",
                "9.",
                "+9",
                "-9",
                "9,9",
                "²",
                "version 9"
            })
    void otherTextIsNoVersion(String printed) {
        assertThat(PluginVersion.of(printed).takesVariable()).isFalse();
    }
}
