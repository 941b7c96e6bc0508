package io.github.awsession.emulator.runner;

import io.github.awsession.environment.FileFailure;
import io.github.awsession.environment.Processes;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Is a program with all that it starts, in a process group of its own. A guard in the group reads
 * from this process, so that the group is killed even when this process is.
 */
final class CommandProcess implements AutoCloseable {
    private static final int SECONDS_TO_END = 2;

    /** Leads a group where there is no program {@code setsid}. */
    private static final List<String> LEAD_GROUP =
            List.of("perl", "-e", "use POSIX; setsid(); exec {$ARGV[0]} @ARGV; exit 127;");

    private static final String GUARDED =
            """
            exec 3<&0 </dev/null
            (read _ <&3; kill -KILL 0) >/dev/null 2>&1 &
            exec 3<&-
            exec "$@"
            """;

    private final Processes processes;
    private final Process process;
    private final boolean separated;

    private CommandProcess(Processes processes, Process process, boolean separated) {
        this.processes = processes;
        this.process = process;
        this.separated = separated;
    }

    /**
     * Starts a program.
     *
     * @param separated whether standard error does not go where standard output goes
     */
    static CommandProcess start(Programs programs, List<String> words, boolean separated)
            throws FileFailure {
        List<String> guarded = new ArrayList<>(List.of("sh", "-c", joined(separated), "sh"));
        guarded.addAll(words);
        Process process;
        try {
            process = started(programs.processes(), List.of("setsid"), guarded);
        } catch (FileFailure _) {
            process = started(programs.processes(), LEAD_GROUP, guarded);
        }
        return new CommandProcess(programs.processes(), process, separated);
    }

    private static String joined(boolean separated) {
        return separated ? GUARDED : "exec 2>&1\n" + GUARDED;
    }

    private static Process started(Processes processes, List<String> leader, List<String> words)
            throws FileFailure {
        List<String> all = new ArrayList<>(leader);
        all.addAll(words);
        return processes.start(
                new Processes.Launch(all, Map.of(), Redirect.PIPE, Redirect.PIPE, Redirect.PIPE));
    }

    InputStream out() {
        return process.getInputStream();
    }

    InputStream err() {
        return separated ? process.getErrorStream() : InputStream.nullInputStream();
    }

    /** Waits for the end of the program, and returns its status as a shell reports it. */
    int awaitStatus() throws InterruptedException {
        return process.waitFor();
    }

    /** Sends a signal to the program and to all that it started. */
    void signal(String name) {
        try {
            processes.start(
                    Programs.silent(List.of("kill", "-" + name, "--", "-" + process.pid())));
        } catch (FileFailure _) {
            process.destroy();
        }
    }

    /** Kills the program and all that it started. */
    @Override
    public void close() {
        try {
            // The guard reads the end.
            process.getOutputStream().close();
            if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException _) {
            process.destroyForcibly();
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
