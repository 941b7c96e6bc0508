package io.github.awsession.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Files;
import java.nio.file.Path;

class FileSystemTest {
    @TempDir private Path folder;

    private FileSystem files;

    @BeforeEach
    void makeFiles() throws Exception {
        Files.writeString(folder.resolve("file"), "content");
        Files.createDirectory(folder.resolve("sub"));
        Files.createSymbolicLink(folder.resolve("loop"), Path.of("loop"));
        files = new FileSystem(folder);
    }

    @Test
    void readsRelativeToTheWorkingDirectory() throws Exception {
        assertThat(new String(files.read("file"), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo("content");
        assertThat(files.read(folder.resolve("file").toString())).hasSize(7);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "nope, [Errno 2] No such file or directory: 'nope'",
                "sub, [Errno 21] Is a directory: 'sub'",
                "file/x, [Errno 20] Not a directory: 'file/x'",
                "loop, [Errno 40] Too many levels of symbolic links: 'loop'",
            })
    void saysWhyAFileCannotBeRead(String path, String expected) {
        assertThatThrownBy(() -> files.read(path))
                .isInstanceOf(FileFailure.class)
                .hasMessage(expected);
    }

    @Test
    void refusesNamesThatNoFileCanHave() {
        assertThatThrownBy(() -> files.read("a\0b")).isInstanceOf(FileFailure.class);
        assertThatThrownBy(() -> files.read("x".repeat(5000)))
                .isInstanceOf(FileFailure.class)
                .hasMessageStartingWith("[Errno 36] File name too long");
    }

    @Test
    @Timeout(30)
    void readsADeviceThatNeverEndsUpToALimit() {
        assertThatThrownBy(() -> files.read("/dev/zero"))
                .isInstanceOf(FileFailure.class)
                .hasMessage("[Errno 27] File too large: '/dev/zero'");
    }

    @Test
    @Timeout(30)
    void readsAPipeThatSomebodyWrites() throws Exception {
        pipe();
        Process writer =
                new ProcessBuilder("sh", "-c", "echo text > pipe")
                        .directory(folder.toFile())
                        .start();

        assertThat(files.read("pipe")).asString().isEqualTo("text\n");
        assertThat(writer.waitFor()).isZero();
    }

    @Test
    void doesNotTakePipesAndDevicesForFiles() throws Exception {
        pipe();

        assertThat(files.isFile("pipe")).isFalse();
        assertThat(files.isFile("/dev/zero")).isFalse();
    }

    private void pipe() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    }

    @Test
    void tellsFilesFromFolders() {
        assertThat(files.isFile("file")).isTrue();
        assertThat(files.isFile("sub")).isFalse();
        assertThat(files.isFile("nope")).isFalse();
    }
}
