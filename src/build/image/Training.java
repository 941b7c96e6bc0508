import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Records the AOT cache by running the training commands, and checks that the JVM takes it. */
final class Training {
    /** The JVM's word that a class cannot be in the cache; for other libraries it is expected. */
    private static final Pattern SKIPPED =
            Pattern.compile(
                    "Skipping (io/github/awsession|picocli|software/amazon|com/fasterxml)/.*");

    private final Image image;
    private final Path work;
    private final List<Rehearsed> commands;
    private final Map<String, String> environment;

    Training(Image image, Path work, List<Rehearsed> commands) throws IOException {
        this.image = image;
        this.work = work;
        this.commands = commands;
        this.environment = environment(work.resolve("home"));
    }

    /** A home folder as users have it, so that reading it is part of the training. */
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

    /** Makes a Session Manager plugin that opens no session. */
    private static Path plugin(Path folder) throws IOException {
        Path file = Files.createDirectories(folder).resolve("session-manager-plugin");
        Files.writeString(file, "#!/bin/sh\n[ \"$1\" != --version ] || echo 1.2.707.0\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        return folder;
    }

    Map<String, String> environment() {
        return environment;
    }

    /** The words of the first command that calls a service. */
    List<String> call() {
        return commands.stream()
                .map(Rehearsed::words)
                .filter(words -> words.getLast().startsWith("http://"))
                .findFirst()
                .orElseThrow();
    }

    void record() throws IOException, InterruptedException {
        Files.createDirectories(image.cache().getParent());
        Path list =
                Files.write(
                        work.resolve("commands.txt"),
                        commands.stream().map(Rehearsed::line).toList());
        List<String> recording =
                List.of(
                        "-XX:AOTCacheOutput=" + image.cache(),
                        // Without profiles in the cache, which compile methods early that a short
                        // command calls a few times.
                        "-Xint",
                        "-Xlog:all=warning:stdout");
        String log =
                Command.run(
                        work,
                        environment,
                        image.start(recording, "Rehearsal", List.of(list.toString())));
        Files.writeString(work.resolve("training.log"), log);
        List<String> skipped =
                SKIPPED.matcher(log).results().map(result -> result.group()).toList();
        if (!skipped.isEmpty()) {
            throw new IllegalStateException("not in the AOT cache:\n" + String.join("\n", skipped));
        }
        requireCache(image);
        System.out.printf(
                "%s: %.1f MB%n", image.cache().getFileName(), Files.size(image.cache()) / 1e6);
    }

    /** Fails where the JVM would silently start without the cache. */
    void requireCache(Image place) throws IOException, InterruptedException {
        List<String> strict = List.of("-XX:AOTMode=on", "-XX:AOTCache=" + place.cache());
        Command.run(work, environment, place.start(strict, "Main", call()));
    }
}
