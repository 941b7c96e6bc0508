package io.github.awsession.command.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Reads the help pages that belong to no command; {@code awsession help <topic>} shows them. */
public final class Topics {
    /** Lists the words that may follow {@code awsession help}. */
    public static final List<String> NAMES = List.of("topics", "config-vars", "return-codes");

    private Topics() {}

    public static String page(String name) {
        String path = "/help/" + name + ".txt";
        try (InputStream resource =
                Objects.requireNonNull(Topics.class.getResourceAsStream(path), path)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
