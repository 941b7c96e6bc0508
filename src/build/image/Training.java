package build.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Records each class archive by running its training commands, and checks that the JVM accepts the
 * archives.
 *
 * <p>The archives are made from lists of classes, which are linked ahead of time. With such an
 * archive a call is faster than with the AOT cache that the JVM makes by itself, because loading
 * the profiles and the compiled code of an AOT cache takes time.
 */
final class Training {
    /** Names the archive for the commands that call services. */
    static final String CALLS = "calls";

    /**
     * Matches the JVM's warning that a class cannot be in an archive; the warning is expected for
     * the classes of other libraries.
     */
    private static final Pattern SKIPPED =
            Pattern.compile(
                    "Skipping (io/github/awsession|picocli|software/amazon|com/fasterxml)/.*");

    private final Image image;
    private final Path work;

    /** Holds the training commands by the name of the archive. */
    private final SequencedMap<String, List<Rehearsed>> commands = new TreeMap<>();

    private final Map<String, String> environment;

    /** Reads the training commands; the folder {@code files} has one file for each archive. */
    Training(Image image, Path work, Path files, StubServer stub) throws IOException {
        this.image = image;
        this.work = work;
        try (Stream<Path> all = Files.list(files)) {
            for (Path file : (Iterable<Path>) all::iterator) {
                String name = file.getFileName().toString().replace(".txt", "");
                commands.put(name, Rehearsed.read(file, stub));
            }
        }
        this.environment = environment(work.resolve("home"));
    }

    /**
     * Makes a home folder like a user's, so that the training includes reading it, and returns the
     * environment variables for it.
     */
    private static Map<String, String> environment(Path home) throws IOException {
        Path folder = Files.createDirectories(home.resolve(".aws"));
        Files.writeString(folder.resolve("config"), "[default]\nregion = eu-west-1\n");
        Files.writeString(
                folder.resolve("credentials"),
                "[default]\naws_access_key_id = AKIATRAINING\naws_secret_access_key = training\n");
        return Map.of(
                "HOME",
                home.toString(),
                "PATH",
                plugin(home.resolveSibling("plugin")) + ":/usr/bin:/bin",
                "LANG",
                "C.UTF-8",
                "AWS_EC2_METADATA_DISABLED",
                "true");
    }

    /** Makes a stand-in for the Session Manager plugin that opens no session. */
    private static Path plugin(Path folder) throws IOException {
        Path file = Files.createDirectories(folder).resolve("session-manager-plugin");
        Files.writeString(file, "#!/bin/sh\n[ \"$1\" != --version ] || echo 1.2.707.0\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        return folder;
    }

    Map<String, String> environment() {
        return environment;
    }

    private List<Rehearsed> commands(String archive) {
        return Objects.requireNonNull(commands.get(archive), archive);
    }

    /**
     * Returns the successful commands of the archive for calls; a dry run, for example, does not
     * call a service.
     */
    List<Rehearsed> calls() {
        return commands(CALLS).stream().filter(command -> command.status() == 0).toList();
    }

    void record() throws IOException, InterruptedException {
        Files.createDirectories(image.archive(CALLS).getParent());
        for (String name : commands.keySet()) {
            record(name);
        }
        requireArchives(image);
    }

    private void record(String name) throws IOException, InterruptedException {
        Path list =
                Files.write(
                        work.resolve(name + ".txt"),
                        commands(name).stream().map(Rehearsed::line).toList());
        Path classes = work.resolve(name + ".classes");
        run(
                List.of("-Xshare:off", "-XX:DumpLoadedClassList=" + classes),
                "Rehearsal",
                List.of(list.toString()));
        Path archive = image.archive(name);
        String log =
                run(
                        List.of(
                                "-Xshare:dump",
                                "-XX:+AOTClassLinking",
                                "-XX:SharedClassListFile=" + classes,
                                "-XX:SharedArchiveFile=" + archive,
                                "-Xlog:all=warning:stdout"),
                        "Main",
                        List.of());
        Files.writeString(work.resolve(name + ".log"), log);
        List<String> skipped =
                SKIPPED.matcher(log).results().map(result -> result.group()).toList();
        if (!skipped.isEmpty()) {
            throw new IllegalStateException("not in the archive:\n" + String.join("\n", skipped));
        }
        System.out.printf("%s: %.1f MB%n", archive.getFileName(), Files.size(archive) / 1e6);
    }

    private String run(List<String> flags, String mainClass, List<String> arguments)
            throws IOException, InterruptedException {
        return Command.run(work, environment, image.start(flags, mainClass, arguments));
    }

    /** Fails when the JVM would start without an archive. */
    void requireArchives(Image place) throws IOException, InterruptedException {
        for (String name : commands.keySet()) {
            List<String> strict =
                    List.of("-Xshare:on", "-XX:SharedArchiveFile=" + place.archive(name));
            Rehearsed command = commands(name).getFirst();
            Command.run(work, environment, place.start(strict, "Main", command.words()));
        }
    }
}
