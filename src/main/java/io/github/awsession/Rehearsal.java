package io.github.awsession;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Runs many commands in one process, from which the build records the class archives.
 *
 * <p>This class is part of the program because the JVM accepts an archive only with the module it
 * was recorded with. Each line of the given file is the expected status and the words of one
 * command.
 */
final class Rehearsal {
    private Rehearsal() {}

    public static void main(String[] arguments) throws IOException {
        for (String line : Files.readAllLines(Path.of(arguments[0]))) {
            String[] words = line.split(" ", -1);
            int status = Main.run(Arrays.copyOfRange(words, 1, words.length));
            if (status != Integer.parseInt(words[0])) {
                throw new IllegalStateException("status " + status + " of: " + line);
            }
        }
    }
}
