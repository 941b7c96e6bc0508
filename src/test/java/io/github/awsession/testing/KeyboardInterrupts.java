package io.github.awsession.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Ctrl-C, as the programs find it that the tests start. */
public final class KeyboardInterrupts {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String IGNORED = "SigIgn:";
    private static final int INTERRUPT = 2;

    private KeyboardInterrupts() {}

    /**
     * Fails when they are ignored: programs inherit that, a shell cannot even change it, and a test
     * that sends one would wait for ever.
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

    /** Whether the text of a process's {@code status} file says so; not where there is none. */
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
