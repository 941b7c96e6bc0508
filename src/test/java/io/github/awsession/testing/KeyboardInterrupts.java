package io.github.awsession.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Checks whether Ctrl-C has an effect on the programs that the tests start. */
public final class KeyboardInterrupts {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String IGNORED = "SigIgn:";
    private static final int INTERRUPT = 2;

    private KeyboardInterrupts() {}

    /**
     * Fails when this process ignores interrupts. Its programs inherit that, a shell cannot change
     * it, and a test that sends an interrupt would wait for ever.
     */
    public static void requireHeard() {
        if (areIgnored(status())) {
            throw new IllegalStateException(
                    "Ctrl-C (SIGINT) is ignored here, as in what a shell script starts with \"&\","
                            + " and the programs that this test starts would never hear it. Run the"
                            + " tests in the foreground, or from a program that restores the"
                            + " default first.");
        }
    }

    /**
     * Returns whether a process ignores interrupts according to the text of its {@code status}
     * file; false for an empty text.
     */
    static boolean areIgnored(String status) {
        return status.lines()
                .filter(line -> line.startsWith(IGNORED))
                .map(line -> Long.parseUnsignedLong(line.substring(IGNORED.length()).strip(), 16))
                .anyMatch(signals -> (signals & (1L << (INTERRUPT - 1))) != 0);
    }

    private static String status() {
        try {
            return Files.exists(STATUS) ? Files.readString(STATUS) : "";
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
