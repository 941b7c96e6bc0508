package io.github.awsession.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The values of {@code --output}. */
public enum OutputFormat {
    JSON("json"),
    TEXT("text"),
    TABLE("table"),
    YAML("yaml"),
    YAML_STREAM("yaml-stream"),
    OFF("off");

    private final String word;

    OutputFormat(String word) {
        this.word = word;
    }

    /** The word on the command line. */
    public String word() {
        return word;
    }

    /** All words. */
    public static List<String> words() {
        List<String> words = new ArrayList<>();
        for (OutputFormat format : values()) {
            words.add(format.word);
        }
        return words;
    }

    /** The format with exactly that word. */
    public static Optional<OutputFormat> named(String word) {
        for (OutputFormat format : values()) {
            if (format.word.equals(word)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
