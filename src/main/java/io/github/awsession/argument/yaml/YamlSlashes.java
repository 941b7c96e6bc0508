package io.github.awsession.argument.yaml;

import java.util.List;

/**
 * Supports the escape {@code \/} in double-quoted YAML, which JSON and YAML 1.2 have and the parser
 * lacks. Before parsing, another escape of the slash replaces every {@code \/}, in a spelling that
 * the text does not contain; after parsing, {@code \/} is restored where it was no escape.
 */
final class YamlSlashes {
    private static final List<String> SPELLINGS =
            List.of("\\x2f", "\\x2F", "\\u002f", "\\u002F", "\\U0000002f", "\\U0000002F");
    private static final String ESCAPE = "\\/";

    private final String original;
    private final String spelling;

    YamlSlashes(String original) {
        this.original = original;
        this.spelling =
                original.contains(ESCAPE)
                        ? SPELLINGS.stream()
                                .filter(candidate -> !original.contains(candidate))
                                .findFirst()
                                .orElse("")
                        : "";
    }

    /** Returns the text in a form that the parser understands. */
    String parseable() {
        if (spelling.isEmpty()) {
            return original;
        }
        StringBuilder out = new StringBuilder(original.length() + 16);
        int index = 0;
        while (index < original.length()) {
            boolean backslash = original.charAt(index) == '\\' && index + 1 < original.length();
            int end = backslash ? index + 2 : index + 1;
            String part = original.substring(index, end);
            out.append(part.equals(ESCAPE) ? spelling : part);
            index = end;
        }
        return out.toString();
    }

    /** Returns the text of a scalar that was not double-quoted, as it was written. */
    String restored(String scalar) {
        return spelling.isEmpty() ? scalar : scalar.replace(spelling, ESCAPE);
    }
}
