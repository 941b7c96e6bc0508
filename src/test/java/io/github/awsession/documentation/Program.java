package io.github.awsession.documentation;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;

/**
 * Starts the classes under test from a class archive, which takes half the time. Java makes class
 * archives of jars only, so the classes are packed first.
 *
 * @param words the words that start the program, without its arguments
 */
record Program(List<String> words) {
    private static final String MAIN = "io.github.awsession.Main";

    static Program pack(Path folder) throws IOException, InterruptedException {
        List<String> classPath = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path path = Path.of(entry);
            classPath.add(
                    Files.isDirectory(path)
                            ? jar(path, folder.resolve(classPath.size() + ".jar"))
                            : path.toAbsolutePath().toString());
        }
        String archive = folder.resolve("classes.jsa").toString();
        String joined = String.join(File.pathSeparator, classPath);
        record(words("-XX:ArchiveClassesAtExit=" + archive, joined));
        return new Program(words("-XX:SharedArchiveFile=" + archive, joined));
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

    private static List<String> words(String archive, String classPath) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xlog:disable",
                archive,
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath,
                MAIN);
    }

    /** Makes a call, which gets no response, so that the classes of a call are in the archive. */
    private static void record(List<String> words) throws IOException, InterruptedException {
        List<String> call = new ArrayList<>(words);
        call.addAll(List.of("athena", "list-sessions", "--work-group", "primary"));
        call.addAll(List.of("--endpoint-url", "http://127.0.0.1:1", "--region", "us-east-1"));
        ProcessBuilder builder =
                new ProcessBuilder(call)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("AWS_ACCESS_KEY_ID", "key");
        builder.environment().put("AWS_SECRET_ACCESS_KEY", "secret");
        builder.environment().put("AWS_MAX_ATTEMPTS", "1");
        builder.start().waitFor();
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
