package io.github.awsession.documentation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Describes a new home and a folder that looks like a built checkout: its program starts the
 * classes under test, and scripts that record their calls replace the programs of {@link StandIns}.
 *
 * @param installed whether the program is on the path
 */
record Workplace(Path home, Path folder, Path bin, boolean installed) {
    /** Names the archive that the build makes, and the folder in it. */
    private static final String RELEASE = "awsession-0.1.0-linux-x86_64";

    static Workplace create(Path root, Program awsession, boolean installed)
            throws IOException, InterruptedException {
        Workplace workplace =
                new Workplace(
                        Files.createDirectories(root.resolve("home")),
                        Files.createDirectories(root.resolve("project")),
                        Files.createDirectories(root.resolve("bin")),
                        installed);
        Path folder = workplace.folder;
        script(workplace.awsession(), awsession.script());
        script(workplace.bin.resolve("session-manager-plugin"), StandIns.PLUGIN);
        for (String standIn : StandIns.PROGRAMS) {
            Path file =
                    standIn.contains("/")
                            ? folder.resolve(standIn)
                            : workplace.bin.resolve(standIn);
            script(
                    file,
                    "echo " + Program.quoted(standIn) + " \"$@\" >>" + workplace.notes() + "\n");
        }
        copy(Path.of("completions"), folder);
        copy(Path.of("src", "examples"), folder);
        pack(folder);
        return workplace;
    }

    private static void copy(Path from, Path folder) throws IOException {
        Path to = Files.createDirectories(folder.resolve(from));
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    /** Makes the archive that the build would make. */
    private static void pack(Path folder) throws IOException, InterruptedException {
        Process tar =
                new ProcessBuilder(
                                "tar",
                                "-czf",
                                RELEASE + ".tar.gz",
                                "--transform=s,^awsession," + RELEASE + ",",
                                "awsession")
                        .directory(folder.resolve("target").toFile())
                        .inheritIO()
                        .start();
        if (tar.waitFor() != 0) {
            throw new IOException("tar ended with " + tar.exitValue());
        }
    }

    /** Returns the path of the program under test. */
    Path awsession() {
        return folder.resolve("target/awsession/bin/awsession");
    }

    /** Returns the file in which the stand-ins record their calls, one per line. */
    Path notes() {
        return home.resolveSibling("notes");
    }

    Map<String, String> variables() {
        String path = bin + ":/usr/local/bin:/usr/bin:/bin";
        return Map.of(
                "HOME", home.toString(),
                "PATH", installed ? awsession().getParent() + ":" + path : path,
                "LC_ALL", "C.UTF-8",
                "TZ", "UTC",
                "AWS_EC2_METADATA_DISABLED", "true");
    }

    private static void script(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
