package io.github.awsession;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.awsession.testing.ProgramProcess;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Runs the program in a process of its own with the flags that the shipped runtime gets. */
@Timeout(60)
class RuntimeFlagsTest {
    @TempDir private Path folder;

    @Test
    void leavesNoReportAndNoCoreBehindWhenJavaCrashes() throws Exception {
        Path err = folder.resolve("err");
        Process process = start(err, "emulator");
        List<String> printed = new ArrayList<>();
        try (BufferedReader out = process.inputReader()) {
            printed.add(out.readLine());
            new ProcessBuilder("kill", "-SEGV", Long.toString(process.pid())).start().waitFor();
            out.lines().forEach(printed::add);
        }

        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(printed).isNotEmpty().allMatch(line -> line.startsWith("export "));
        assertThat(Files.readString(err)).isEmpty();
        assertThat(files()).containsExactly("err");
    }

    @Test
    void endsWithoutAWordOnStandardOutputWhenJavaCannotStart() throws Exception {
        Path err = folder.resolve("err");
        Process process = start(err, "-Xmx9999999m", "--version");

        assertThat(process.inputReader().lines()).isEmpty();
        assertThat(process.waitFor()).isEqualTo(1);
    }

    @Test
    void doesNotTellOfSettingsForOtherJavaPrograms() throws Exception {
        Path err = folder.resolve("err");
        Files.createFile(folder.resolve(".hotspotrc"));
        Process process = start(err, "--version");

        assertThat(process.inputReader().lines()).hasSize(1);
        assertThat(process.waitFor()).isZero();
        assertThat(Files.readString(err)).isEmpty();
    }

    /** Starts the program; words that are flags of Java come before it. */
    private Process start(Path err, String... words) throws IOException {
        List<String> command = new ArrayList<>(ProgramProcess.command(words));
        List<String> more =
                new ArrayList<>(
                        flags().filter(flag -> !flag.startsWith("--enable-native-access"))
                                .toList());
        Stream.of(words).filter(word -> word.startsWith("-Xmx")).forEach(more::add);
        command.removeIf(word -> word.startsWith("-Xmx"));
        command.addAll(1, more);
        // Cores are written where the user wants them; ours must not be.
        String shell = "ulimit -c unlimited 2>/dev/null; ulimit -v 8000000; exec \"$@\"";
        command.addAll(0, List.of("sh", "-c", shell, "sh"));
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(err.toFile())
                .start();
    }

    private static Stream<String> flags() throws IOException {
        return Files.readAllLines(Path.of("src", "build", "image", "flags.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString()).toList();
        }
    }
}
