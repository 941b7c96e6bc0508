package io.github.awsession.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks that the targets of links on the pages exist, and that the README links to every page. */
class LinksTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)]+)\\)");

    @Test
    void leadToFiles() throws IOException {
        List<Path> missing = new ArrayList<>();
        for (Path page : Pages.all()) {
            for (Path target : targets(page)) {
                if (!Files.exists(target)) {
                    missing.add(target);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void leadToEveryPage() throws IOException {
        assertThat(targets(Path.of("README.md")))
                .containsAll(Pages.all().subList(1, Pages.all().size()));
    }

    @Test
    void leadToHeadings() throws IOException {
        for (Path page : Pages.all()) {
            String text = Files.readString(page);
            assertThat(LINK.matcher(text).results().map(link -> link.group(1)))
                    .as(page.toString())
                    .filteredOn(link -> link.startsWith("#"))
                    .isSubsetOf(anchors(text));
        }
    }

    /** Returns the anchors that GitHub makes of the headings. */
    private static List<String> anchors(String text) {
        return text.lines()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT))
                .map(name -> "#" + name.replaceAll("[^a-z0-9 -]", "").replace(' ', '-'))
                .toList();
    }

    /** The archive has the pages for users, and the examples beside them. */
    @Test
    void leadToFilesInTheArchive() throws IOException {
        Path contributing = Path.of("src", "docs", "contributing.md");
        for (Path page : Pages.all()) {
            if (page.startsWith("src") && !page.equals(contributing)) {
                assertThat(targets(page))
                        .as(page.toString())
                        .allMatch(
                                target ->
                                        target.startsWith(Path.of("src", "docs"))
                                                || target.startsWith(Path.of("src", "examples")))
                        .doesNotContain(contributing);
            }
        }
    }

    private static List<Path> targets(Path page) throws IOException {
        Matcher links = LINK.matcher(Files.readString(page));
        return links.results()
                .map(link -> link.group(1))
                .filter(link -> !link.startsWith("https:") && !link.startsWith("#"))
                .map(link -> page.resolveSibling(link).normalize())
                .toList();
    }
}
