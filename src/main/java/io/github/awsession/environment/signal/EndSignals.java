package io.github.awsession.environment.signal;

import io.github.awsession.environment.FileFailure;
import io.github.awsession.environment.Processes;
import io.github.awsession.environment.Streams;
import io.github.awsession.error.ExitCode;
import io.github.awsession.error.InterruptedByUserException;

import org.jspecify.annotations.Nullable;

import java.lang.ProcessBuilder.Redirect;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Protects work that must be put in order before this process ends. While an instance is open,
 * interruptions, hang-ups, terminations and the end of the parent process are only recorded, and
 * passed on to the program that is running, if any. Only {@link #interruptibly} is cut short.
 *
 * <p>The program itself decides about Ctrl-C: an interactive program may go on. A program that does
 * not end within {@value #GRACE_SECONDS} seconds of a termination or hang-up is killed, because a
 * sender of these signals usually kills this process soon after.
 */
public final class EndSignals implements AutoCloseable {
    private static final int GRACE_SECONDS = 5;

    private final JavaSignals signals = new JavaSignals();
    private final boolean terminal;
    private int count;
    private @Nullable ExitCode told;
    private @Nullable Thread waiting;
    private @Nullable ProcessFamily program;

    private EndSignals(Streams streams) {
        this.terminal = streams.inTerminal() || streams.outTerminal() || streams.errTerminal();
    }

    /** Starts to record signals. */
    public static EndSignals watch(Streams streams) {
        EndSignals watch = new EndSignals(streams);
        watch.signals.handle("INT", watch::interrupted);
        watch.signals.handle("TERM", () -> watch.ended(ExitCode.TERMINATED, "TERM"));
        watch.signals.handle("HUP", () -> watch.ended(ExitCode.HUNG_UP, "HUP"));
        ProcessHandle.current()
                .parent()
                .ifPresent(
                        parent -> {
                            var _ =
                                    parent.onExit()
                                            .thenRun(() -> watch.ended(ExitCode.HUNG_UP, "HUP"));
                        });
        return watch;
    }

    /**
     * Returns the exit status that a recorded signal asks for; Ctrl-C counts only between programs.
     */
    public synchronized Optional<ExitCode> told() {
        return Optional.ofNullable(told);
    }

    /**
     * Runs work that may be interrupted at any time.
     *
     * @param tolerated the largest number of recorded signals with which the work still begins
     * @throws InterruptedByUserException when the work did not begin, or when it throws this
     *     because it was interrupted
     */
    public <T> T interruptibly(int tolerated, Supplier<T> work) {
        synchronized (this) {
            if (count > tolerated) {
                throw new InterruptedByUserException();
            }
            waiting = Thread.currentThread();
        }
        try {
            return work.get();
        } finally {
            synchronized (this) {
                waiting = null;
                // An interrupt that came too late must not reach the code that follows.
                var _ = Thread.interrupted();
            }
        }
    }

    /**
     * Runs a program with the standard streams of this process.
     *
     * @param additions variables to set in addition to those of the environment
     * @return the program's exit status, which is 128 plus the number of a signal that ended it; or
     *     the status that a recorded signal asks for
     * @throws FileFailure when the program cannot be started
     */
    public int run(Processes processes, List<String> command, Map<String, String> additions)
            throws FileFailure {
        Process process;
        try (NativeSignals keys = new NativeSignals()) {
            // Java would write a thread dump to the program's standard output.
            keys.swallow("QUIT");
            synchronized (this) {
                if (told != null) {
                    return told.status();
                }
                process = processes.start(launch(command, additions));
                program = new ProcessFamily(process);
            }
            int status = await(process);
            return told().map(ExitCode::status).orElse(status);
        } finally {
            synchronized (this) {
                program = null;
            }
        }
    }

    private static Processes.Launch launch(List<String> command, Map<String, String> additions) {
        return new Processes.Launch(
                command, additions, Redirect.INHERIT, Redirect.INHERIT, Redirect.INHERIT);
    }

    private static int await(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException _) {
            new ProcessFamily(process).terminate();
            throw new InterruptedByUserException();
        }
    }

    @Override
    public void close() {
        signals.close();
    }

    private synchronized void interrupted() {
        count++;
        ProcessFamily running = program;
        if (running == null) {
            tell(ExitCode.INTERRUPTED);
        } else if (!terminal) {
            running.send("INT");
        }
    }

    private synchronized void ended(ExitCode reason, String signal) {
        count++;
        tell(reason);
        ProcessFamily running = program;
        if (running != null) {
            running.send(signal);
            Executor later = CompletableFuture.delayedExecutor(GRACE_SECONDS, TimeUnit.SECONDS);
            later.execute(running::kill);
        }
    }

    private void tell(ExitCode reason) {
        if (told == null) {
            told = reason;
        }
        if (waiting != null) {
            waiting.interrupt();
        }
    }
}
