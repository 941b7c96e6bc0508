package io.github.awsession.environment;

import io.github.awsession.error.GeneralException;
import io.github.awsession.python.UnencodableException;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Holds the three standard streams, unbuffered, which of them are terminals, and how text is
 * written to them. Writing to them reports failures (closed pipe, full disk) as {@link
 * IOException}; {@link #print} ignores some of them, {@link #tell} ignores all.
 */
public record Streams(
        InputStream in,
        OutputStream out,
        OutputStream err,
        boolean inTerminal,
        boolean outTerminal,
        boolean errTerminal,
        StreamEncoding encoding) {
    /** Makes streams that carry UTF-8. */
    public Streams(
            InputStream in,
            OutputStream out,
            OutputStream err,
            boolean inTerminal,
            boolean outTerminal,
            boolean errTerminal) {
        this(in, out, err, inTerminal, outTerminal, errTerminal, StreamEncoding.UTF_8);
    }

    /**
     * Writes a whole text to standard output, as {@link #print(byte[])} does.
     *
     * @throws GeneralException when it cannot be written
     */
    public void print(String text) {
        print(bytes(text));
    }

    /**
     * Writes all bytes to standard output. A reader that has closed the pipe is not a failure: it
     * has read what it wanted.
     *
     * @throws GeneralException when they cannot be written, on a full disk for instance
     */
    public void print(byte[] bytes) {
        try {
            out.write(bytes);
            out.flush();
        } catch (IOException problem) {
            fail(problem);
        }
    }

    /**
     * Writes a whole text to standard output, or to standard error where the process was started
     * without an output.
     *
     * @throws GeneralException when it cannot be written
     */
    public void printSomewhere(String text) {
        byte[] bytes = bytes(text);
        try {
            out.write(bytes);
            out.flush();
        } catch (IOException closed) {
            if (!String.valueOf(closed.getMessage()).contains("Bad file descriptor")) {
                fail(closed);
                return;
            }
            tell(text);
        }
    }

    /**
     * Writes a whole text to standard error. A failure is ignored: a closed standard error is no
     * reason for a program to fail, and there is no other place to report the failure.
     */
    public void tell(String text) {
        try {
            err.write(encoding.error(text));
            err.flush();
        } catch (IOException _) {
            // Standard error is closed, so the text is lost.
        }
    }

    private byte[] bytes(String text) {
        try {
            return encoding.output(text);
        } catch (UnencodableException lack) {
            throw new GeneralException(lack.text());
        }
    }

    /**
     * Reports that standard output could not be written. A reader that has closed the pipe is not a
     * failure.
     *
     * @throws GeneralException with the reason
     */
    public static void fail(IOException problem) {
        String reason = String.valueOf(problem.getMessage());
        if (reason.contains("No space left on device")) {
            throw new GeneralException("[Errno 28] No space left on device");
        }
        if (!reason.contains("Broken pipe")) {
            throw new GeneralException("Cannot write to standard output: " + reason);
        }
    }
}
