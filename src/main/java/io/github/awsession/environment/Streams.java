package io.github.awsession.environment;

import java.io.InputStream;
import java.io.OutputStream;

/**
 * The three standard streams, unbuffered, and which of them are terminals. Writing to them reports
 * failures (closed pipe, full disk) as {@link java.io.IOException}; nothing is swallowed.
 */
public record Streams(
        InputStream in,
        OutputStream out,
        OutputStream err,
        boolean inTerminal,
        boolean outTerminal,
        boolean errTerminal) {}
