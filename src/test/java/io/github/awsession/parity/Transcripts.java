package io.github.awsession.parity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The transcripts among the test resources. */
final class Transcripts {
    private static final String SUFFIX = ".txt";
    private static final String KNOWN_MISSES = "known-misses.txt";

    private Transcripts() {}

    /** All of them, sorted by name. */
    static List<Transcript> all() {
        Path folder = folder();
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.getNameCount() > folder.getNameCount() + 1)
                    .filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .map(file -> read(folder.relativize(file).toString(), file))
                    .toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /**
     * Transcripts that the program is known not to match, with the reason: lines of a name and its
     * reason, and comments that begin with a number sign.
     */
    static Map<String, String> knownMisses() {
        return readKnownMisses(text(folder().resolve(KNOWN_MISSES)));
    }

    static Map<String, String> readKnownMisses(String text) {
        Map<String, String> misses = new LinkedHashMap<>();
        text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .forEach(
                        line -> {
                            String[] words = line.split(" ", 2);
                            if (words.length < 2 || words[1].isBlank()) {
                                throw new IllegalArgumentException(
                                        "a known miss needs a reason: " + line);
                            }
                            misses.put(words[0], words[1].strip());
                        });
        return misses;
    }

    private static Transcript read(String name, Path file) {
        return TranscriptReader.read(
                name.substring(0, name.length() - SUFFIX.length()), text(file));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static Path folder() {
        try {
            return Path.of(Transcripts.class.getResource("/parity").toURI());
        } catch (URISyntaxException problem) {
            throw new IllegalStateException(problem);
        }
    }
}
