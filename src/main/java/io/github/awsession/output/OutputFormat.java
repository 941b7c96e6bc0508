package io.github.awsession.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lists the values of {@code --output}. */
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

    /** Returns the word on the command line. */
    public String word() {
        return word;
    }

    /** Returns the words of all formats. */
    public static List<String> words() {
        List<String> words = new ArrayList<>();
        for (OutputFormat format : values()) {
            words.add(format.word);
        }
        return words;
    }

    /** Returns the format with exactly this word. */
    public static Optional<OutputFormat> named(String word) {
        for (OutputFormat format : values()) {
            if (format.word.equals(word)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
