package io.github.awsession.environment.signal;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;

/**
 * Finds out whether a signal was sent to all processes of our group, as keys of a terminal do, or
 * only to this one. The system does not tell that; but a process of the group that does nothing
 * ends when the group receives a signal. It ends with this process, too, because it reads from it.
 */
final class GroupWitness {
    private static final long PATIENCE_MILLIS = 150;
    private static final long PAUSE_MILLIS = 5;
    private static final int SIGNALLED = 128;

    private final Process process;

    private GroupWitness(Process process) {
        this.process = process;
    }

    /**
     * Starts a witness.
     *
     * @throws IOException when there is no room for another process
     */
    static GroupWitness start() throws IOException {
        return new GroupWitness(
                new ProcessBuilder("/bin/sh", "-c", "ulimit -c 0; exec cat")
                        .redirectOutput(Redirect.DISCARD)
                        .redirectError(Redirect.DISCARD)
                        .start());
    }

    /**
     * Returns whether the whole group has received a signal that this process has just received.
     */
    boolean saw(int signal) {
        long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        while (process.isAlive() && System.nanoTime() < end) {
            pause();
        }
        return !process.isAlive() && process.exitValue() == SIGNALLED + signal;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    void end() {
        process.destroyForcibly();
    }
}
