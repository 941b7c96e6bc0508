package io.github.awsession.environment;

import io.github.awsession.error.GeneralException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;

/**
 * Reads what a helper program prints until it ends. No other thread is needed, and an interrupt
 * ends the reading and the program.
 *
 * <p>A program may be silent for as long as it likes, because it may wait for its user. Once it has
 * begun to print it has a minute to end, and the output is short: what never ends is refused.
 */
public final class ProgramOutput {
    /** Limits the output, and the complaints that are kept. */
    public static final int LIMIT = 65_536;

    private static final int CHUNK = 8_192;
    private static final int POLL_MILLIS = 10;
    private static final int POLLS_AFTER_OUTPUT = 6_000;

    private final Process process;
    private final String name;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private ProgramOutput(Process process, String name) {
        this.process = process;
        this.name = name;
    }

    /**
     * Holds how a program ended.
     *
     * @param output what it printed to its standard output
     * @param complaint the beginning of what it printed to its standard error, if that is a pipe
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record End(int status, byte[] output, byte[] complaint) {}

    /**
     * Waits for the end of a program.
     *
     * @param name the program's name in failures
     * @throws GeneralException when the output is too long or does not end
     */
    public static End of(Process process, String name) throws IOException, InterruptedException {
        try {
            return new ProgramOutput(process, name).end();
        } finally {
            process.destroy();
        }
    }

    private End end() throws IOException, InterruptedException {
        int polls = 0;
        while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
            read();
            if (out.size() > 0 && ++polls > POLLS_AFTER_OUTPUT) {
                throw new GeneralException("The output of " + name + " does not end");
            }
        }
        read();
        return new End(process.exitValue(), out.toByteArray(), err.toByteArray());
    }

    private void read() throws IOException {
        drain(process.getErrorStream(), err);
        drain(process.getInputStream(), out);
        if (out.size() > LIMIT) {
            throw new GeneralException(
                    "The output of " + name + " is longer than " + LIMIT + " bytes");
        }
    }

    /**
     * Moves what is there, but no more than a pipe holds, because a program may print faster than
     * we read. What is beyond the limit is dropped, so that the program can go on.
     */
    private static void drain(InputStream from, ByteArrayOutputStream to) throws IOException {
        byte[] chunk = new byte[CHUNK];
        for (int moved = 0; moved <= LIMIT && from.available() > 0; ) {
            int count = from.read(chunk, 0, Math.min(from.available(), CHUNK));
            if (count < 0) {
                return;
            }
            moved += count;
            to.write(chunk, 0, Math.min(count, LIMIT + 1 - to.size()));
        }
    }
}
