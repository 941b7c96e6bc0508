package io.github.awsession.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.awsession.environment.Processes.Launch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class ProcessesTest {
    @TempDir private Path folder;

    @Test
    void findsProgramsOnItsOwnPathAndGivesThemItsOwnVariables() throws Exception {
        script("tool", "#!/bin/sh\necho \"$1 $ONE $TWO $PWD\"\n");
        Process process = processes().start(launch("tool", "word"));
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(out).isEqualTo("word 1 2 " + folder.toRealPath() + "\n");
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void saysThatAProgramIsMissing() {
        assertThatThrownBy(() -> processes().start(launch("no-such-program")))
                .isInstanceOf(FileFailure.class)
                .hasMessage("[Errno 2] No such file or directory: 'no-such-program'");
        assertThatThrownBy(() -> processes().start(launch("")))
                .isInstanceOf(FileFailure.class)
                .hasMessage("[Errno 2] No such file or directory: ''");
    }

    @Test
    void saysThatAFileMayNotRun() throws Exception {
        Files.writeString(folder.resolve("data"), "#!/bin/sh\n");
        assertThatThrownBy(() -> processes().start(launch("./data")))
                .isInstanceOf(FileFailure.class)
                .hasMessage("[Errno 13] Permission denied: './data'");
    }

    @Test
    void goesOnToTheNextFileThatRuns() throws Exception {
        for (String name : List.of("no-format", "no-permission", "no-interpreter", "good")) {
            Files.createDirectory(folder.resolve(name));
        }
        Files.createDirectories(folder.resolve("directory").resolve("tool"));
        script("no-format/tool", "echo shell\n");
        script("no-interpreter/tool", "#!/no/such/interpreter\n");
        script("good/tool", "#!/bin/sh\necho good\n");
        Files.writeString(folder.resolve("no-permission/tool"), "#!/bin/sh\n");
        String path = "missing:no-permission:no-format:directory:no-interpreter:good";

        Process process = processes(path).start(launch("tool"));

        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("good\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    no-format                | [Errno 8] Exec format error: 'tool'
                    no-format:no-permission  | [Errno 8] Exec format error: 'tool'
                    missing:no-permission    | [Errno 13] Permission denied: 'tool'
                    no-permission:missing    | [Errno 13] Permission denied: 'tool'
                    no-interpreter           | [Errno 2] No such file or directory: 'tool'
                    missing:file             | [Errno 20] Not a directory: 'tool'
                    file:missing             | [Errno 2] No such file or directory: 'tool'
                    """)
    void saysWhatKeptTheFirstFileThatIsThereFromRunning(String path, String message)
            throws Exception {
        for (String name : List.of("no-format", "no-permission", "no-interpreter")) {
            Files.createDirectory(folder.resolve(name));
        }
        script("no-format/tool", "echo shell\n");
        script("no-interpreter/tool", "#!/no/such/interpreter\n");
        Files.writeString(folder.resolve("no-permission/tool"), "#!/bin/sh\n");
        Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> processes(path).start(launch("tool"))).hasMessage(message);
    }

    @Test
    void anEmptyEntryOfThePathIsTheWorkingDirectory() throws Exception {
        script("tool", "#!/bin/sh\n");
        assertThat(processes("").start(launch("tool")).waitFor()).isZero();
        assertThat(processes("/missing:").start(launch("tool")).waitFor()).isZero();
    }

    @Test
    void saysThatArgumentsAreTooLong() {
        assertThatThrownBy(() -> processes().start(launch("true", "x".repeat(3_000_000))))
                .hasMessage("[Errno 7] Argument list too long: 'true'");
    }

    private Processes processes() throws Exception {
        return processes(folder + ":/usr/bin:/bin");
    }

    private Processes processes(String path) throws Exception {
        Variables variables = new Variables(Map.of("PATH", path, "ONE", "1"));
        return new Processes(variables, new FileSystem(folder.toRealPath()));
    }

    private static Launch launch(String... command) {
        return new Launch(
                List.of(command),
                Map.of("TWO", "2"),
                Redirect.PIPE,
                Redirect.PIPE,
                Redirect.INHERIT);
    }

    private void script(String name, String text) throws Exception {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
