package io.github.awsession.environment.signal;

import io.github.awsession.environment.FileFailure;
import io.github.awsession.environment.Processes;
import io.github.awsession.error.ExitCode;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Runs a program that owns the terminal until it ends: with the standard streams of this process,
 * in its process group, and with the keys Ctrl-C, Ctrl-\ and Ctrl-Z left to it (see {@link
 * KeyboardSignals}). A signal that asks this process to end is passed on to the program, and this
 * process ends after it, so that the terminal is not left in the state of a program that is still
 * running.
 */
public final class ForegroundProgram {
    private final Processes processes;

    /** Describes how a program ended. */
    public sealed interface End {}

    /**
     * The program ended by itself.
     *
     * @param status its exit status, which is 128 plus the number of a signal that ended it
     */
    public record Exited(int status) implements End {}

    /**
     * A signal asked this process to end.
     *
     * @param status the exit status of a process that such a signal has ended
     */
    public record ToldToEnd(ExitCode status) implements End {}

    /** Makes a runner that starts programs in the way of the given processes. */
    public ForegroundProgram(Processes processes) {
        this.processes = processes;
    }

    /**
     * Loads the parts of Java that {@link #run} needs; any thread may do this while another thread
     * is still at work.
     */
    public static void loadSignals() {
        NativeSignals.load();
    }

    /**
     * Runs a program.
     *
     * @param additions variables to set in addition to those of the environment
     * @throws FileFailure when the program cannot be started
     */
    public End run(List<String> command, Map<String, String> additions)
            throws FileFailure, InterruptedException {
        AtomicReference<@Nullable ExitCode> told = new AtomicReference<>();
        try (KeyboardSignals _ = KeyboardSignals.leave();
                ChildSignals signals =
                        ChildSignals.forwardEnd(
                                () -> told.set(ExitCode.HUNG_UP),
                                () -> told.set(ExitCode.TERMINATED))) {
            Process program = processes.start(Processes.Launch.inForeground(command, additions));
            signals.to(program);
            int status = program.waitFor();
            ExitCode reason = told.get();
            return reason == null ? new Exited(status) : new ToldToEnd(reason);
        }
    }
}
