package build.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Represents a command in one of the files of commands beside this source.
 *
 * @param status the expected exit status
 * @param words the words after the program's name
 */
record Rehearsed(int status, List<String> words) {
    /**
     * Returns the commands of a file, with the addresses and the certificate of the stub server
     * filled in.
     */
    static List<Rehearsed> read(Path file, StubServer stub) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.replace("@http@", stub.httpAddress()))
                .map(line -> line.replace("@https@", stub.httpsAddress()))
                .map(line -> line.replace("@ca@", stub.certificate().toString()))
                .map(line -> Arrays.asList(line.split(" ")))
                .map(
                        parts ->
                                new Rehearsed(
                                        Integer.parseInt(parts.getFirst()),
                                        parts.subList(1, parts.size())))
                .toList();
    }

    String line() {
        return status + " " + String.join(" ", words);
    }
}
