package build.image;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs other programs and keeps their output. */
final class Command {
    private Command() {}

    /** Runs a program in this process's environment and returns its output. */
    static String run(List<String> words) throws IOException, InterruptedException {
        return finish(new ProcessBuilder(words));
    }

    /** Runs a program with exactly these variables and returns its output. */
    static String run(Path folder, Map<String, String> environment, List<String> words)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return finish(builder);
    }

    private static String finish(ProcessBuilder builder) throws IOException, InterruptedException {
        Process process = builder.redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = process.waitFor();
        if (status != 0) {
            throw new IOException("status " + status + " of " + builder.command() + "\n" + output);
        }
        return output;
    }
}
