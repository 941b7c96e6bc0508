package io.github.awsession.output;

import io.github.awsession.environment.setting.Settings;
import io.github.awsession.error.GeneralException;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Lists the values of {@code --cli-error-format}. */
public enum ErrorFormat {
    /** An error is a plain sentence. */
    LEGACY("legacy"),
    /** An error is a JSON object with the code, the message and the error's own members. */
    JSON("json"),
    /** An error is the object of {@link #JSON}, written as YAML. */
    YAML("yaml"),
    /** An error is the object of {@link #JSON}, written as tab-separated text. */
    TEXT("text"),
    /** An error is the object of {@link #JSON}, written as a table. */
    TABLE("table"),
    /** An error is a sentence with the code, followed by the error's own members. */
    ENHANCED("enhanced");

    private final String word;

    ErrorFormat(String word) {
        this.word = word;
    }

    /** Returns the words of all formats. */
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
     * Returns the format in which errors are printed: the option, {@code AWS_CLI_ERROR_FORMAT} or
     * the profile's {@code cli_error_format}, in upper or lower case. As in AWS CLI 2.36, an empty
     * or unknown word silently counts as {@code enhanced}, and settings that cannot be read count
     * as {@code legacy}.
     *
     * @param option the value of {@code --cli-error-format}
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
