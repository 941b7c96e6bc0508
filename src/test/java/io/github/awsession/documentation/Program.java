package io.github.awsession.documentation;

import io.github.awsession.testing.ProgramProcess;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;

/**
 * Starts the classes under test from a cache of loaded and linked classes, which takes half the
 * time. Java makes such caches of jars only, so the classes are packed first.
 *
 * @param words the words that start the program, without its arguments
 */
record Program(List<String> words) {
    private static final String MAIN = "io.github.awsession.Main";

    /** Lists commands whose classes belong in the cache, each behind its status. */
    private static final String REHEARSED =
            """
            0 athena list-sessions --work-group primary
            0 session run --service athena --work-group primary -- true
            0 session list --output table
            0 emulator -- true
            """;

    static Program pack(Path folder) throws IOException, InterruptedException {
        List<String> classPath = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path path = Path.of(entry);
            classPath.add(
                    Files.isDirectory(path)
                            ? jar(path, folder.resolve(classPath.size() + ".jar"))
                            : path.toAbsolutePath().toString());
        }
        Path cache = folder.resolve("classes.aot");
        String joined = String.join(File.pathSeparator, classPath);
        rehearse(folder, words("-XX:AOTCacheOutput=" + cache, joined));
        if (!Files.exists(cache)) {
            throw new IllegalStateException("no " + cache);
        }
        return new Program(words("-XX:AOTCache=" + cache, joined, MAIN));
    }

    private static String jar(Path classes, Path file) {
        int status =
                ToolProvider.findFirst("jar")
                        .orElseThrow()
                        .run(
                                System.out,
                                System.err,
                                "--create",
                                "--no-compress",
                                "--file=" + file,
                                "-C",
                                classes.toString(),
                                ".");
        if (status != 0) {
            throw new IllegalStateException("jar ended with " + status);
        }
        return file.toString();
    }

    private static List<String> words(String cache, String classPath, String... more) {
        List<String> words = new ArrayList<>();
        words.add(ProgramProcess.JAVA);
        words.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xlog:disable"));
        words.addAll(List.of(cache, "--enable-native-access=ALL-UNNAMED", "-cp", classPath));
        words.addAll(List.of(more));
        return List.copyOf(words);
    }

    /** Runs commands as a child of an emulator, so that the calls get responses. */
    private static void rehearse(Path folder, List<String> recorder)
            throws IOException, InterruptedException {
        Path commands = Files.writeString(folder.resolve("rehearsed.txt"), REHEARSED);
        List<String> words =
                new ArrayList<>(ProgramProcess.command("emulator", "--speed", "20", "--"));
        words.addAll(recorder);
        words.addAll(List.of("io.github.awsession.Rehearsal", commands.toString()));
        File log = folder.resolve("rehearsal.log").toFile();
        ProcessBuilder builder =
                new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(log);
        ProgramProcess.forgetSettings(builder.environment());
        int status = builder.start().waitFor();
        if (status != 0) {
            throw new IllegalStateException(
                    "status " + status + ": " + Files.readString(log.toPath()));
        }
    }

    /** Returns a shell script that starts the program. */
    String script() {
        StringBuilder script = new StringBuilder("exec");
        for (String word : words) {
            script.append(' ').append(quoted(word));
        }
        return script.append(" \"$@\"\n").toString();
    }

    static String quoted(String word) {
        return '\'' + word.replace("'", "'\\''") + '\'';
    }
}
