package io.github.awsession.output;

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
