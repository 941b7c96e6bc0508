package io.github.awsession.output;

import io.github.awsession.environment.setting.Settings;
import io.github.awsession.error.GeneralException;

import java.util.ArrayList;
import java.util.List;
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

    /** All words. */
    public static List<String> words() {
        List<String> words = new ArrayList<>();
        for (ErrorFormat format : values()) {
            words.add(format.word);
        }
        return words;
    }

    private static Optional<ErrorFormat> named(String word) {
        for (ErrorFormat format : values()) {
            if (format.word.equals(word)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /**
     * The format to print errors in: the option, {@code AWS_CLI_ERROR_FORMAT} or the profile's
     * {@code cli_error_format}, in any case of letters. As with AWS CLI 2.36, an empty or unknown
     * word counts as {@code enhanced}, silently, and settings that cannot be read as {@code
     * legacy}.
     *
     * @param option {@code --cli-error-format}
     */
    public static ErrorFormat resolve(Optional<String> option, Settings settings) {
        try {
            return option.filter(word -> !word.isEmpty())
                    .or(() -> settings.find("AWS_CLI_ERROR_FORMAT", "cli_error_format"))
                    .flatMap(word -> named(word.toLowerCase(Locale.ROOT)))
                    .orElse(ENHANCED);
        } catch (GeneralException _) {
            return LEGACY;
        }
    }
}
