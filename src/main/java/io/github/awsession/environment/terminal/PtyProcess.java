package io.github.awsession.environment.terminal;

import io.github.awsession.environment.FileFailure;
import io.github.awsession.environment.Processes;
import io.github.awsession.environment.TerminalSize;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Is a program on a new pseudo-terminal, which is its controlling terminal and all of its standard
 * streams. It leads a session of its own, so keys such as Ctrl-C reach it and not this process.
 */
public final class PtyProcess implements AutoCloseable {
    private static final String TYPE = "xterm-256color";
    private static final long GRACE_SECONDS = 2;

    /** Opens the terminal, which thereby controls the session that this shell leads. */
    private static final String TAKE_TERMINAL =
            "t=$1; shift; exec <\"$t\" >\"$t\" 2>&1 || exit 126; exec \"$@\"";

    /** Does on macOS, which has no program {@code setsid}, the same and what Linux does itself. */
    private static final String LEAD_SESSION =
            "use POSIX; POSIX::setsid(); $t = shift; open(STDIN, '+<', $t) or exit 126;"
                    + " ioctl(STDIN, 0x20007461, 0); open(STDOUT, '>&', STDIN);"
                    + " open(STDERR, '>&', STDIN); exec {$ARGV[0]} @ARGV; exit 127;";

    private final PtyMaster master;
    private final Process process;

    private PtyProcess(PtyMaster master, Process process) {
        this.master = master;
        this.process = process;
    }

    /**
     * Starts a program. A program that cannot run ends with the status 126 or 127, as in shells.
     *
     * @param command the program, searched on {@code PATH} when it has no slash, and its arguments
     * @param additions variables to set in addition to those of the environment and {@code TERM}
     * @throws IOException when there is no pseudo-terminal
     * @throws FileFailure when the programs are missing that make it the controlling terminal
     */
    public static PtyProcess start(
            Processes processes,
            List<String> command,
            Map<String, String> additions,
            TerminalSize size)
            throws IOException, FileFailure {
        PtyMaster master = PtyMaster.open();
        try {
            master.resize(size);
            return new PtyProcess(
                    master, processes.start(launch(master.name(), command, additions)));
        } catch (FileFailure | RuntimeException | Error problem) {
            master.close();
            throw problem;
        }
    }

    private static Processes.Launch launch(
            String terminal, List<String> command, Map<String, String> additions) {
        List<String> words =
                new ArrayList<>(
                        CLibrary.isMac()
                                ? List.of("perl", "-e", LEAD_SESSION, terminal)
                                : List.of("setsid", "sh", "-c", TAKE_TERMINAL, "sh", terminal));
        words.addAll(command);
        Map<String, String> variables = new HashMap<>(additions);
        variables.putIfAbsent("TERM", TYPE);
        return new Processes.Launch(
                words,
                variables,
                Redirect.from(new File("/dev/null")),
                Redirect.DISCARD,
                Redirect.DISCARD);
    }

    /** Returns what the terminal shows; it ends when no program has the terminal open any more. */
    public InputStream output() {
        return new Shown();
    }

    /** Returns the terminal's keyboard. Each write reaches the terminal at once. */
    public OutputStream input() {
        return new Keys();
    }

    /** Changes the size, of which the system tells the program in the foreground. */
    public void resize(TerminalSize size) {
        master.resize(size);
    }

    /**
     * Waits for the end of the program; the status is 128 plus the signal that ended it, if any.
     */
    public int awaitStatus() throws InterruptedException {
        return process.waitFor();
    }

    /**
     * Hangs up, as when a person closes the window. What still runs after {@value #GRACE_SECONDS}
     * seconds is killed.
     */
    @Override
    public void close() {
        List<ProcessHandle> family = new ArrayList<>(process.descendants().toList());
        family.add(process.toHandle());
        master.close();
        try {
            var _ = process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        family.forEach(ProcessHandle::destroyForcibly);
    }

    /** Reads from the master. */
    private final class Shown extends InputStream {
        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            return length == 0 ? 0 : master.read(bytes, offset, length);
        }
    }

    /** Writes to the master. */
    private final class Keys extends OutputStream {
        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            master.write(bytes, offset, length);
        }
    }
}
