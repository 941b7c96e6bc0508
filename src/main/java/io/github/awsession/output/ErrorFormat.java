package io.github.awsession.output;

/** The values of {@code --cli-error-format}. */
public enum ErrorFormat {
    LEGACY("legacy"),
    JSON("json"),
    YAML("yaml"),
    TEXT("text"),
    TABLE("table"),
    ENHANCED("enhanced");

    private final String word;

    ErrorFormat(String word) {
        this.word = word;
    }

    /** The word on the command line. */
    public String word() {
        return word;
    }
}
