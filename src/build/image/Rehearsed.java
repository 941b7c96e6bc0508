package build.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * A command of one of the files beside this one.
 *
 * @param status what it ends with
 * @param words what follows the program's name
 */
record Rehearsed(int status, List<String> words) {
    /** The commands of a file, with the stub's addresses put in. */
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
