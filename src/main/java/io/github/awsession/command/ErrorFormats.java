package io.github.awsession.command;

import io.github.awsession.output.ErrorFormat;

import java.util.Optional;

/** Finds error formats by their words. */
final class ErrorFormats {
    private ErrorFormats() {}

    static Optional<ErrorFormat> named(String word) {
        for (ErrorFormat format : ErrorFormat.values()) {
            if (format.word().equals(word)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
