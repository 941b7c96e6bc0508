package io.github.awsession.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.awsession.environment.Processes.Launch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    private Processes processes() throws Exception {
        Variables variables = new Variables(Map.of("PATH", folder + ":/usr/bin:/bin", "ONE", "1"));
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
