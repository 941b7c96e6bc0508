package io.github.awsession.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.awsession.model.ModelLoader;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Checks that tables of the pages list all that there is, and nothing else. */
class TablesTest {
    private static final Path CODE = Path.of("src", "main", "java", "io", "github", "awsession");

    @Test
    void listEveryPackage() throws IOException {
        assertThat(rows(Path.of("src", "docs", "contributing.md"), "package"))
                .allSatisfy(cells -> assertThat(cells.getLast()).isNotBlank())
                .extracting(cells -> words(cells.getFirst()).getFirst())
                .containsExactlyInAnyOrderElementsOf(packages());
    }

    @Test
    void listEveryOperation() throws IOException {
        List<List<String>> operations = new ArrayList<>();
        for (String service : ModelLoader.SERVICES) {
            List<String> row = new ArrayList<>(List.of(service));
            row.addAll(ModelLoader.load(service).operations().keySet().stream().sorted().toList());
            operations.add(row);
        }
        assertThat(rows(Path.of("README.md"), "service"))
                .extracting(
                        cells ->
                                Stream.concat(
                                                Stream.of(words(cells.getFirst()).getFirst()),
                                                words(cells.getLast()).stream().sorted())
                                        .toList())
                .isEqualTo(operations);
    }

    /** Returns the rows of the table whose first column has that heading. */
    private static List<List<String>> rows(Path page, String heading) throws IOException {
        return Files.readAllLines(page).stream()
                .dropWhile(line -> !line.startsWith("| " + heading + " |"))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> Arrays.stream(line.split("\\|")).skip(1).map(String::strip).toList())
                .toList();
    }

    /** Returns the words between backquotes. */
    private static List<String> words(String cell) {
        String[] parts = cell.split("`");
        List<String> words = new ArrayList<>();
        for (int index = 1; index < parts.length; index += 2) {
            words.add(parts[index]);
        }
        return words;
    }

    /** Returns the packages as the table names them: below the root, which is {@code .} itself. */
    private static List<String> packages() throws IOException {
        try (Stream<Path> files = Files.walk(CODE)) {
            return files.filter(file -> file.endsWith("package-info.java"))
                    .map(file -> CODE.relativize(file.getParent()).toString().replace('/', '.'))
                    .map(name -> name.isEmpty() ? "." : name)
                    .toList();
        }
    }
}
