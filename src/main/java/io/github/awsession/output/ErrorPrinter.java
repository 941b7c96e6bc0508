package io.github.awsession.output;

import io.github.awsession.error.AwsessionException;
import io.github.awsession.environment.Streams;

/** Prints failures on standard error in the chosen format, with the program's name. */
public final class ErrorPrinter {
    private ErrorPrinter() {}

    /** Prints one failure; nothing that goes wrong here is reported further. */
    @SuppressWarnings("UnusedVariable")
    public static void print(AwsessionException failure, ErrorFormat format, ColorMode color, Streams streams) {
        throw new UnsupportedOperationException();
    }
}
