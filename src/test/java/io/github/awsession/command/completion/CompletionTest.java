package io.github.awsession.command.completion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.awsession.EmulatorEntry;
import io.github.awsession.testing.FakeProgram;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class CompletionTest {
    private static final Path FOLDER = Path.of("completions");

    @TempDir private Path home;

    @ParameterizedTest
    @CsvSource({"bash, awsession.bash", "zsh, _awsession", "fish, awsession.fish"})
    void isCheckedInAsPrinted(String shell, String file) throws IOException {
        String printed =
                new FakeProgram(home).run(List.of(new EmulatorEntry()), "completion", shell).out();

        assertThat(printed)
                .as("awsession completion %s > completions/%s", shell, file)
                .isEqualTo(Files.readString(FOLDER.resolve(file)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    awsession at                                        | athena
                    awsession em                                        | emr-serverless emulator
                    awsession athena st                                 | start-calculation-execution start-session stop-calculation-execution
                    awsession --region eu-west-1 athena get-session-e   | get-session-endpoint
                    awsession athena start-session --wor                | --work-group
                    awsession athena start-session --no-copy            | --no-copy-work-group-tags
                    awsession athena list-sessions --state-filter ID    | IDLE
                    awsession athena list-sessions --output yaml        | yaml yaml-stream
                    awsession ssm describe-sessions --max               | --max-items
                    awsession completion z                              | zsh
                    awsession emulator --s                              | --speed --seed
                    awsession emulator --reg                            |
                    awsession emulator -- mvnw                          | mvnw
                    awsession session ter                               | terminate
                    awsession session run --service e                   | emr-serverless
                    awsession session env --format p                    | powershell
                    awsession session list --reg                        | --region
                    """)
    void completesInBash(String typed, @Nullable String completions)
            throws IOException, InterruptedException {
        String script =
                "source "
                        + FOLDER.resolve("awsession.bash")
                        + "; compopt() { :; }; COMP_WORDS=("
                        + typed
                        + "); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _complete_awsession; echo"
                        + " \"${COMPREPLY[*]}\"";

        assertThat(output("bash", "-c", script))
                .isEqualTo((completions == null ? "" : completions) + "\n");
    }

    @ParameterizedTest
    @CsvSource({
        "bash, -n, awsession.bash",
        "zsh, -n, _awsession",
        "fish, --no-execute, awsession.fish"
    })
    void isSoundSyntax(String shell, String check, String file)
            throws IOException, InterruptedException {
        assumeTrue(
                Files.isExecutable(Path.of("/usr/bin", shell))
                        || Files.isExecutable(Path.of("/bin", shell)),
                shell + " is not installed");

        assertThat(output(shell, check, FOLDER.resolve(file).toString())).isEmpty();
    }

    private static String output(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
