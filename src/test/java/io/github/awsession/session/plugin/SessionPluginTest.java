package io.github.awsession.session.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.awsession.environment.Environment;
import io.github.awsession.error.ExitCode;
import io.github.awsession.error.GeneralException;
import io.github.awsession.testing.FakeEnvironment;
import io.github.awsession.testing.Shared;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The plugins are scripts; what they see, they write down, because our streams are theirs. */
@Timeout(60)
@ResourceLock(Shared.SIGNALS)
class SessionPluginTest {
    private static final String RESPONSE = "{\"TokenValue\": \"s3cret\"}";
    private static final Handover HANDOVER =
            new Handover(RESPONSE, "eu-west-1", "dev", "{\"Target\": \"i-1\"}", "http://e/x/");
    private static final String REST =
            """
            eu-west-1
            StartSession
            dev
            {"Target": "i-1"}
            http://e/x/
            """;

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"1.2.497.1", "2", " 1.2. 707.0 "})
    void givesNewPluginsTheResponseInAVariable(String version) throws Exception {
        recordingPlugin("echo '" + version + "'");

        assertThat(open()).isEqualTo(ExitCode.OK);

        assertThat(Files.readString(folder.resolve("arguments")))
                .isEqualTo("AWS_SSM_START_SESSION_RESPONSE\n" + REST);
        assertThat(Files.readString(folder.resolve("variable"))).isEqualTo(RESPONSE + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.497.0", "1.1.0.0", "", "v9"})
    void givesOldPluginsTheResponseAsAnArgument(String version) throws Exception {
        recordingPlugin("echo '" + version + "'");

        assertThat(open()).isEqualTo(ExitCode.OK);

        assertThat(Files.readString(folder.resolve("arguments"))).isEqualTo(RESPONSE + "\n" + REST);
        assertThat(Files.readString(folder.resolve("variable"))).isEqualTo("none\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    exit 1      | session-manager-plugin ended with status 1.
                    exit 255    | session-manager-plugin ended with status 255.
                    kill -9 $$  | session-manager-plugin ended with status 137, as after signal 9.
                    kill -2 $$  | session-manager-plugin ended with status 130, as after signal 2.
                    """)
    void failsWhenThePluginFails(String end, String message) throws Exception {
        plugin("#!/bin/sh\n[ \"$1\" = --version ] && { echo 1; exit; }\n" + end + "\n");

        assertThatThrownBy(this::open).isInstanceOf(GeneralException.class).hasMessage(message);
    }

    @Test
    void failsWhenTheVersionCannotBeToldAndStartsNothing() throws Exception {
        recordingPlugin("echo 1.2.707.0; exit 3");

        assertThatThrownBy(this::open)
                .isInstanceOf(GeneralException.class)
                .hasMessage("session-manager-plugin --version ended with status 3.");
        assertThat(folder.resolve("arguments")).doesNotExist();
    }

    @Test
    void failsWhenTheVersionIsNoText() throws Exception {
        recordingPlugin("printf '\\377'");

        assertThatThrownBy(this::open)
                .isInstanceOf(GeneralException.class)
                .hasMessage("session-manager-plugin --version printed text that is not UTF-8");
    }

    @Test
    void tellsThatThereIsNoPlugin() {
        assertThatThrownBy(this::open).isInstanceOf(PluginMissingException.class);
    }

    @Test
    void takesAPluginWithoutInterpreterForMissing() throws Exception {
        plugin("#!/no/such/interpreter\n");

        assertThatThrownBy(this::open).isInstanceOf(PluginMissingException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"touch \"$HOME/ran\"\n", "", "#!\ntouch \"$HOME/ran\"\n"})
    void doesNothingWithAPluginThatHasNoFormat(String content) throws Exception {
        plugin(content);

        assertThat(open()).isEqualTo(ExitCode.OK);
        assertThat(folder.resolve("ran")).doesNotExist();
    }

    @Test
    void doesNothingWithAPluginThatMayNotRun() throws Exception {
        recordingPlugin("echo 2");
        assertThat(folder.resolve("session-manager-plugin").toFile().setExecutable(false)).isTrue();

        assertThat(open()).isEqualTo(ExitCode.OK);
        assertThat(folder.resolve("arguments")).doesNotExist();
    }

    private ExitCode open() throws PluginMissingException {
        Environment environment =
                new FakeEnvironment(folder)
                        .with("HOME", folder.toString())
                        .with("PATH", folder + ":/usr/bin:/bin")
                        .build();
        return new SessionPlugin(environment).open(HANDOVER);
    }

    private void recordingPlugin(String version) throws IOException {
        plugin(
                """
                #!/bin/sh
                if [ "$1" = --version ]; then
                    %s
                    exit
                fi
                printf '%%s\\n' "$@" > "$HOME/arguments"
                echo "${AWS_SSM_START_SESSION_RESPONSE-none}" > "$HOME/variable"
                """
                        .formatted(version));
    }

    private void plugin(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("session-manager-plugin"), content);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
