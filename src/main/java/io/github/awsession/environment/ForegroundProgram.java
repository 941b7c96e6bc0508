package io.github.awsession.environment;

import io.github.awsession.error.ExitCode;

import org.jspecify.annotations.Nullable;

import java.lang.ProcessBuilder.Redirect;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Runs a program to which our terminal belongs until it ends: with our own standard streams, in our
 * own process group, and with the keys Ctrl-C, Ctrl-\ and Ctrl-Z left to it (see {@link
 * KeyboardSignals}). Who tells us to end tells the program, and we end after it, so that nobody
 * finds the terminal in the state of a program that is still at work.
 */
public final class ForegroundProgram {
    private final Processes processes;

    /** How a program ended. */
    public sealed interface End {}

    /**
     * It ended by itself.
     *
     * @param status 128 and the number of the signal when it was one
     */
    public record Exited(int status) implements End {}

    /**
     * Somebody told us to end.
     *
     * @param status what a process tells that such a signal has ended
     */
    public record ToldToEnd(ExitCode status) implements End {}

    /** Programs are started as these processes are. */
    public ForegroundProgram(Processes processes) {
        this.processes = processes;
    }

    /** Loads what {@link #run} needs of Java; any thread may, while another is still at work. */
    public static void loadSignals() {
        NativeSignals.load();
    }

    /**
     * Runs a program.
     *
     * @param additions variables to set beside those of the environment
     * @throws FileFailure when it cannot be started
     */
    public End run(List<String> command, Map<String, String> additions)
            throws FileFailure, InterruptedException {
        AtomicReference<@Nullable ExitCode> told = new AtomicReference<>();
        try (KeyboardSignals _ = KeyboardSignals.leave();
                ChildSignals signals =
                        ChildSignals.forwardEnd(
                                () -> told.set(ExitCode.HUNG_UP),
                                () -> told.set(ExitCode.TERMINATED))) {
            Process program =
                    processes.start(
                            new Processes.Launch(
                                    command,
                                    additions,
                                    Redirect.INHERIT,
                                    Redirect.INHERIT,
                                    Redirect.INHERIT));
            signals.to(program);
            if (told.get() != null) {
                program.destroy();
            }
            int status = program.waitFor();
            ExitCode reason = told.get();
            return reason == null ? new Exited(status) : new ToldToEnd(reason);
        }
    }
}
