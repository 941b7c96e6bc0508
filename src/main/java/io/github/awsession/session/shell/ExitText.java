package io.github.awsession.session.shell;

import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

/** Reads the text by which an agent reports the exit status of a command. */
final class ExitText {
    private static final String PREFIX = "EXIT_CODE:";

    private ExitText() {}

    /** Returns the status in a payload such as {@code EXIT_CODE: 7}. */
    static OptionalInt status(byte[] payload) {
        String text = new String(payload, StandardCharsets.US_ASCII).strip();
        if (!text.startsWith(PREFIX)) {
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of(Integer.parseInt(text.substring(PREFIX.length()).strip()));
        } catch (NumberFormatException _) {
            return OptionalInt.empty();
        }
    }
}
