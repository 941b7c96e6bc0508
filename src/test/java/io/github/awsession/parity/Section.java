package io.github.awsession.parity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A part of a transcript file.
 *
 * @param title the header without its flags, empty for what precedes the first header
 * @param text the content, escapes resolved
 */
record Section(String title, String text) {
    private static final Set<String> FLAGS = Set.of("escaped", "no newline at end");

    static List<Section> split(String file) {
        List<Section> sections = new ArrayList<>();
        String header = "";
        StringBuilder content = new StringBuilder();
        for (String line : file.split("(?<=\n)", -1)) {
            if (line.startsWith("-- ") && line.endsWith(" --\n")) {
                sections.add(of(header, content.toString()));
                header = line.substring(3, line.length() - 4);
                content.setLength(0);
            } else {
                content.append(line);
            }
        }
        sections.add(of(header, content.toString()));
        return sections;
    }

    private static Section of(String header, String content) {
        int flags = header.endsWith(")") ? header.lastIndexOf(" (") : -1;
        if (flags < 0) {
            return new Section(header, content);
        }
        List<String> named =
                List.of(header.substring(flags + 2, header.length() - 1).split(", ", -1));
        if (!FLAGS.containsAll(named)) {
            throw new IllegalArgumentException("unknown flag: " + header);
        }
        String text =
                named.contains("no newline at end")
                        ? content.substring(0, content.length() - 1)
                        : content;
        return new Section(
                header.substring(0, flags),
                named.contains("escaped") ? Escapes.resolve(text) : text);
    }

    /** What follows a word that the title begins with. */
    String titleAfter(String word) {
        return title.substring(word.length());
    }
}
