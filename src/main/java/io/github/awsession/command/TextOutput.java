package io.github.awsession.command;

import io.github.awsession.environment.Streams;
import io.github.awsession.error.GeneralException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Writes text to standard output. */
final class TextOutput {
    private TextOutput() {}

    /**
     * Writes all of a text. A reader that has gone away is not a failure: it has what it wanted.
     *
     * @throws GeneralException when it cannot be written, on a full disk for instance
     */
    static void print(Streams streams, String text) {
        try {
            streams.out().write(text.getBytes(StandardCharsets.UTF_8));
            streams.out().flush();
        } catch (IOException problem) {
            String reason = String.valueOf(problem.getMessage());
            if (!reason.contains("Broken pipe")) {
                throw new GeneralException("Cannot write to standard output: " + reason);
            }
        }
    }
}
