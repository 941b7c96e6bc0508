package io.github.awsession.testing;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/**
 * Runs the program as its launcher starts it, with the classes of the tests in place of an image.
 */
public final class LaunchedProgram {
    private final Path folder;
    private final Path launcher;

    /** Holds the bytes that came out, each as one character, and the status. */
    public record Result(int status, String out, String err) {}

    private LaunchedProgram(Path folder, Path launcher) {
        this.folder = folder;
        this.launcher = launcher;
    }

    /** Installs the program in a folder of its own below another. */
    public static LaunchedProgram in(Path folder, String name) throws IOException {
        Path image = folder.resolve(name);
        Path launcher = image.resolve("bin", "awsession");
        String source = Files.readString(Path.of("src", "build", "image", "launcher.sh"));
        script(launcher, source.replace("@flags@", ""));
        script(
                image.resolve("runtime", "bin", "java"),
                """
                #!/bin/sh
                defined=
                while [ "$1" != -m ]; do
                    case $1 in -Dawsession.*) defined="$defined $1" ;; esac
                    shift
                done
                shift 2
                exec '%s' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED \\
                    $defined -cp '%s' io.github.awsession.Main "$@"
                """
                        .formatted(ProgramProcess.JAVA, System.getProperty("java.class.path")));
        return new LaunchedProgram(folder, launcher);
    }

    /** Returns the path of the launcher. */
    public Path launcher() {
        return launcher;
    }

    /**
     * Runs a shell script that may name the program {@code "$PROGRAM"}.
     *
     * @param script the script, with one character for each of its bytes
     */
    public Result run(Map<String, String> variables, String script)
            throws IOException, InterruptedException {
        Path file = Files.createTempFile(folder, "call", ".sh");
        Path out = Files.createTempFile(folder, "call", ".out");
        Path err = Files.createTempFile(folder, "call", ".err");
        Files.writeString(file, script, StandardCharsets.ISO_8859_1);
        ProcessBuilder builder =
                new ProcessBuilder("/bin/sh", file.toString())
                        .directory(folder.toFile())
                        .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", "/usr/bin:/bin");
        builder.environment().put("AWS_EC2_METADATA_DISABLED", "true");
        builder.environment().put("AWS_PAGER", "");
        builder.environment().put("PROGRAM", launcher.toString());
        builder.environment().putAll(variables);
        int status = builder.start().waitFor();
        return new Result(
                status,
                Files.readString(out, StandardCharsets.ISO_8859_1),
                Files.readString(err, StandardCharsets.ISO_8859_1));
    }

    private static void script(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
