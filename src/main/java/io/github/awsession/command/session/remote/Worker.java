package io.github.awsession.command.session.remote;

import io.github.awsession.environment.signal.EndRequests;
import io.github.awsession.error.ExitCode;
import io.github.awsession.error.InterruptedByUserException;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.function.Supplier;

/** Asks the work of one thread to end, with growing urgency. */
final class Worker implements EndRequests {
    /** Says how urgent the end is; each interrupts what those before it interrupt, and more. */
    enum Urgency {
        /** Nobody has asked for the end. */
        NONE,
        /** The end was requested. */
        ASKED,
        /** The time is over for requests that are on their way. */
        PRESSED,
        /** The user does not even wait until everything is in order. */
        GIVEN_UP,
        /** Interrupts what nothing else does. */
        NEVER
    }

    private Urgency urgency = Urgency.NONE;
    private Urgency interrupting = Urgency.NEVER;
    private @Nullable Thread thread;

    /** Names the thread that does the work; it is the caller. */
    synchronized void begin() {
        thread = Thread.currentThread();
    }

    synchronized void end() {
        thread = null;
    }

    /** Asks for the end. This may be repeated, because code may lose an interrupt. */
    synchronized void ask(Urgency now) {
        urgency = now.compareTo(urgency) > 0 ? now : urgency;
        if (thread != null && urgency.compareTo(interrupting) >= 0) {
            thread.interrupt();
        }
    }

    @Override
    public synchronized void protect() {
        if (urgency != Urgency.NONE) {
            throw new InterruptedByUserException();
        }
    }

    @Override
    public synchronized OptionalInt told() {
        return urgency == Urgency.NONE
                ? OptionalInt.empty()
                : OptionalInt.of(ExitCode.TERMINATED.status());
    }

    @Override
    public void tellKeys(IntPredicate listener) {
        // Keys end all sessions.
    }

    @Override
    public <T> T interruptibly(Supplier<T> work) {
        return run(Urgency.ASKED, Urgency.ASKED, work);
    }

    @Override
    public <T> T interruptiblyAfter(Duration patience, Supplier<T> work) {
        return run(Urgency.ASKED, Urgency.PRESSED, work);
    }

    @Override
    public <T> T untilSecond(Supplier<T> work) {
        return run(Urgency.GIVEN_UP, Urgency.GIVEN_UP, work);
    }

    /** Runs work, which may be a part of other such work. */
    private <T> T run(Urgency preventing, Urgency cutting, Supplier<T> work) {
        Urgency before;
        synchronized (this) {
            if (urgency.compareTo(preventing) >= 0) {
                throw new InterruptedByUserException();
            }
            before = interrupting;
            interrupting = cutting;
        }
        try {
            return work.get();
        } finally {
            synchronized (this) {
                interrupting = before;
                // An interrupt that came too late must not reach the code that follows.
                var _ = Thread.interrupted();
            }
        }
    }
}
