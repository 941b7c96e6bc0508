package io.github.awsession.output;

import io.github.awsession.environment.Settings;

import java.util.Locale;
import java.util.Optional;

/** The values of {@code --cli-error-format}. */
public enum ErrorFormat {
    /** The plain sentence. */
    LEGACY("legacy"),
    /** An object with code, message and the error's own members. */
    JSON("json"),
    /** The same as YAML. */
    YAML("yaml"),
    /** The same as tab-separated text. */
    TEXT("text"),
    /** The same as a table. */
    TABLE("table"),
    /** The sentence with the code, then the error's own members. */
    ENHANCED("enhanced");

    private final String word;

    ErrorFormat(String word) {
        this.word = word;
    }

    /** The word on the command line. */
    public String word() {
        return word;
    }

    /** The format with exactly that word. */
    public static Optional<ErrorFormat> named(String word) {
        for (ErrorFormat format : values()) {
            if (format.word.equals(word)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /**
     * The format to print errors in: the option, {@code AWS_CLI_ERROR_FORMAT} or the profile's
     * {@code cli_error_format}, in any case of letters. An empty or unknown word counts as {@code
     * enhanced}, silently, as with AWS CLI 2.36.
     *
     * @param option {@code --cli-error-format}
     */
    public static ErrorFormat resolve(Optional<String> option, Settings settings) {
        return option.filter(word -> !word.isEmpty())
                .or(() -> settings.find("AWS_CLI_ERROR_FORMAT", "cli_error_format"))
                .flatMap(word -> named(word.toLowerCase(Locale.ROOT)))
                .orElse(ENHANCED);
    }
}
