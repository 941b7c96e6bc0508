package io.github.awsession.documentation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Lists the pages for users and developers of the program. */
final class Pages {
    private Pages() {}

    static List<Path> all() throws IOException {
        try (Stream<Path> found = Files.list(Path.of("src", "docs"))) {
            return Stream.concat(
                            Stream.of(Path.of("README.md")),
                            found.filter(file -> file.toString().endsWith(".md")).sorted())
                    .toList();
        }
    }
}
