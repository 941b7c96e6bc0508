package io.github.awsession.environment.signal;

import io.github.awsession.environment.FileFailure;
import io.github.awsession.environment.Processes;
import io.github.awsession.error.ExitCode;
import io.github.awsession.error.GeneralException;
import io.github.awsession.error.InterruptedByUserException;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.function.Supplier;

/**
 * Protects work that must be put in order before this process ends. From {@link #protect} on,
 * signals that would end the process and the end of the parent process are only recorded, and
 * passed on to the program that is running, if any. Only work that allows it is cut short. Before
 * that, they end the process.
 *
 * <p>The program itself decides about the keys Ctrl-C and Ctrl-\: an interactive program may go on.
 * A program that does not end within {@value #GRACE_SECONDS} seconds of any other signal is killed,
 * because a sender of these signals usually kills this process soon after.
 */
public final class EndSignals implements EndRequests, AutoCloseable {
    private static final int GRACE_SECONDS = 5;
    private static final int SIGNALLED = 128;
    private static final int HUP = 1;
    private static final int INT = 2;
    private static final int QUIT = 3;

    /** Two signals in so short a time have one reason: some senders send more than one. */
    private static final Duration SAME_REASON = Duration.ofMillis(250);

    private static final String STARTER = "awsession.parent";

    private final Posix posix = new Posix();
    private @Nullable SignalWatch watch;
    private @Nullable Thread working;
    private @Nullable WatchedProgram program;
    private long killTime;
    private int tolerated;
    private Duration patience = Duration.ZERO;
    private int count;
    private long lastTime;
    private int told;
    private boolean recording;
    private volatile IntPredicate keys = _ -> false;

    private EndSignals() {}

    /**
     * Starts to wait for signals.
     *
     * @throws io.github.awsession.error.GeneralException when there is no thread for it
     */
    public static EndSignals watch() {
        return watch(false);
    }

    /**
     * Starts to wait for signals, and for the keys Ctrl-C and Ctrl-\ even if their signals are
     * ignored: who sits at a terminal means this process.
     *
     * @throws io.github.awsession.error.GeneralException when there is no thread for it
     */
    public static EndSignals watchKeys() {
        return watch(true);
    }

    private static EndSignals watch(boolean keys) {
        EndSignals signals = new EndSignals();
        // The launcher knows who started it, even if that process has ended since.
        int parent = Integer.getInteger(STARTER, signals.posix.parent());
        signals.watch = new SignalWatch(signals.posix, parent, keys, signals.new Recorder());
        return signals;
    }

    /** Starts to record signals. */
    @Override
    public synchronized void protect() {
        if (told != 0) {
            throw new InterruptedByUserException();
        }
        recording = true;
    }

    /** Tells the listener on the thread that hears all signals. */
    @Override
    public void tellKeys(IntPredicate listener) {
        keys = listener;
    }

    /**
     * Returns the exit status that the first recorded signal asks for; a key counts only between
     * programs.
     */
    @Override
    public synchronized OptionalInt told() {
        return told == 0 ? OptionalInt.empty() : OptionalInt.of(told);
    }

    /** Returns whether the user who is at the keyboard has asked for the end, or nobody has. */
    public synchronized boolean hasTime() {
        return told == 0 || told == ExitCode.INTERRUPTED.status() || told == SIGNALLED + QUIT;
    }

    @Override
    public <T> T interruptibly(Supplier<T> work) {
        return run(0, Duration.ZERO, work);
    }

    @Override
    public <T> T interruptiblyAfter(Duration patience, Supplier<T> work) {
        return run(0, patience, work);
    }

    /** Runs work that one more signal than those recorded until now cuts short. */
    public <T> T untilNext(Supplier<T> work) {
        return run(recorded(), Duration.ZERO, work);
    }

    @Override
    public <T> T untilSecond(Supplier<T> work) {
        return run(Math.max(recorded(), 1), Duration.ZERO, work);
    }

    private synchronized int recorded() {
        return count;
    }

    private <T> T run(int most, Duration time, Supplier<T> work) {
        synchronized (this) {
            if (count > most) {
                throw new InterruptedByUserException();
            }
            tolerated = most;
            patience = time;
            working = Thread.currentThread();
        }
        try {
            return work.get();
        } finally {
            synchronized (this) {
                working = null;
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
        synchronized (this) {
            if (told != 0) {
                return told;
            }
            process = start(processes, command, additions);
            program = new WatchedProgram(process, posix);
        }
        try {
            int status = await(process);
            return told().orElse(status);
        } finally {
            synchronized (this) {
                if (program != null) {
                    program.forget();
                }
                program = null;
            }
        }
    }

    private static Process start(
            Processes processes, List<String> command, Map<String, String> additions)
            throws FileFailure {
        try {
            return processes.start(Processes.Launch.inForeground(command, additions));
        } catch (OutOfMemoryError noThread) {
            // The program may be running already, but Java has no thread to wait for it.
            ProcessHandle.current().children().forEach(ProcessHandle::destroyForcibly);
            throw new GeneralException("Cannot run the command: " + noThread.getMessage());
        }
    }

    private static int await(Process process) {
        while (true) {
            try {
                return process.waitFor();
            } catch (InterruptedException _) {
                // Interrupts are for work, and the program gets signals itself.
            }
        }
    }

    @Override
    public void close() {
        if (watch != null) {
            watch.close();
        }
    }

    /** Records a signal; a key is the program's own matter while there is one. */
    private synchronized void record(int signal) {
        if (!recording) {
            told = SIGNALLED + signal;
            return;
        }
        boolean key = signal == INT || signal == QUIT;
        if (program != null) {
            program.pass(signal);
            if (key) {
                return;
            }
            killTime = System.nanoTime() + Duration.ofSeconds(GRACE_SECONDS).toNanos();
        }
        long now = System.nanoTime();
        if (count == 0 || now - lastTime > SAME_REASON.toNanos()) {
            count++;
        }
        lastTime = now;
        told = told == 0 ? SIGNALLED + signal : told;
    }

    private synchronized boolean isRecording() {
        return recording;
    }

    /** Repeats what must not be missed: code may lose an interrupt that comes at a bad moment. */
    private synchronized void repeat() {
        if (working != null && (count > tolerated + 1 || (count > tolerated && isOver()))) {
            working.interrupt();
        }
        if (program != null && killTime != 0 && System.nanoTime() - killTime > 0) {
            program.kill();
        }
    }

    private boolean isOver() {
        return System.nanoTime() - lastTime >= patience.toNanos();
    }

    /** Records what the watch tells. */
    private final class Recorder implements SignalWatch.Listener {
        @Override
        public void arrived(int signal) {
            if ((signal == INT || signal == QUIT) && keys.test(signal)) {
                return;
            }
            record(signal);
            if (!isRecording()) {
                System.exit(SIGNALLED + signal);
            }
        }

        @Override
        public void orphaned() {
            // A terminal that is closed has sent a signal already.
            if (told().isEmpty()) {
                arrived(HUP);
            }
        }

        @Override
        public void passed() {
            repeat();
        }
    }
}
