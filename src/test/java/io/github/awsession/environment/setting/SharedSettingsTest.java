package io.github.awsession.environment.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.awsession.environment.Environment;
import io.github.awsession.error.GeneralException;
import io.github.awsession.testing.FakeEnvironment;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

class SharedSettingsTest {
    @TempDir private Path home;

    @Test
    void credentialsFileWinsOverConfigurationFile() throws Exception {
        write("config", "[default]\nregion = a\noutput = text\n");
        write("credentials", "[default]\nregion = b\n");

        SharedSettings settings = settings("", Map.of());

        assertThat(settings.inProfile("region")).contains("b");
        assertThat(settings.inProfile("output")).contains("text");
    }

    @Test
    void profilesNeedTheirPrefixInTheConfigurationFileOnly() throws Exception {
        write("config", "[profile \"my dev\"]\nregion = a\n[bare]\nregion = b\n");
        write("credentials", "[stage]\nregion = c\n");

        assertThat(settings("my dev", Map.of()).inProfile("region")).contains("a");
        assertThat(settings("stage", Map.of()).inProfile("region")).contains("c");
        assertThatThrownBy(() -> settings("bare", Map.of()).inProfile("region"))
                .isInstanceOf(GeneralException.class)
                .hasMessage("The config profile (bare) could not be found");
    }

    @Test
    void theOptionBeatsTheVariablesAndAnEmptyOptionDoesNotCount() throws Exception {
        write("config", "[profile a]\nregion = ra\n[profile b]\nregion = rb\n");
        Map<String, String> variables = Map.of("AWS_PROFILE", "a", "AWS_DEFAULT_PROFILE", "b");

        assertThat(settings("b", variables).inProfile("region")).contains("rb");
        assertThat(settings("", variables).inProfile("region")).contains("ra");
    }

    @Test
    void anEmptyProfileVariableNamesAProfileThatDoesNotExist() {
        assertThatThrownBy(() -> settings("", Map.of("AWS_PROFILE", "")).inProfile("region"))
                .hasMessage("The config profile () could not be found");
    }

    @Test
    void aMissingDefaultProfileIsNoFailure() {
        SharedSettings settings = settings("", Map.of());

        assertThat(settings.profileName()).isEqualTo("default");
        assertThat(settings.inProfile("region")).isEmpty();
    }

    @Test
    void filesThatCannotBeParsedAreNamed() throws Exception {
        write("config", "garbage");

        assertThatThrownBy(() -> settings("", Map.of()).configuration())
                .hasMessage("Unable to parse config file: " + home + "/.aws/config");
    }

    @Test
    void bytesThatAreNotTextCannotBeParsed() throws Exception {
        Files.createDirectories(home.resolve(".aws"));
        Files.write(home.resolve(".aws/config"), new byte[] {'[', 'a', ']', '\n', (byte) 0xff});

        assertThatThrownBy(() -> settings("", Map.of()).configuration())
                .hasMessageStartingWith("Unable to parse config file");
    }

    @Test
    void variablesMoveTheFiles() throws Exception {
        Files.writeString(home.resolve("other.ini"), "[default]\nregion = moved\n");

        SharedSettings settings = settings("", Map.of("AWS_CONFIG_FILE", "~/other.ini"));

        assertThat(settings.inProfile("region")).contains("moved");
    }

    @Test
    void sectionsOfServicesAndLoginsAreKeptApart() throws Exception {
        write(
                "config",
                "[services s]\nathena =\n  endpoint_url = http://x\n[sso-session l]\nsso_region = r\n");

        SharedConfiguration configuration = settings("", Map.of()).configuration();

        assertThat(configuration.services().get("s").group("athena").find("endpoint_url"))
                .contains("http://x");
        assertThat(configuration.ssoSessions().get("l").find("sso_region")).contains("r");
        assertThat(configuration.profiles()).isEmpty();
    }

    private void write(String file, String content) throws Exception {
        Files.createDirectories(home.resolve(".aws"));
        Files.writeString(home.resolve(".aws").resolve(file), content);
    }

    private SharedSettings settings(String option, Map<String, String> more) {
        Environment environment =
                new FakeEnvironment(home).with(more).with("HOME", home.toString()).build();
        return SharedSettings.load(environment, Optional.of(option));
    }
}
