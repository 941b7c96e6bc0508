package io.github.awsession.environment.signal;

import io.github.awsession.error.InterruptedByUserException;

import java.time.Duration;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.function.Supplier;

/** Knows whether work was asked to end, and cuts short those parts of it that allow it. */
public interface EndRequests {
    /**
     * Announces that from now on there is something to put in order before the end.
     *
     * @throws InterruptedByUserException when the end was requested already
     */
    void protect();

    /** Returns the exit status that follows from the first request. */
    OptionalInt told();

    /**
     * Has a listener told of the keys Ctrl-C and Ctrl-\ from now on, where keys are a matter of
     * this work alone. Those that the listener takes, by returning true, have no other effect.
     *
     * @param listener gets the number of the signal
     */
    void tellKeys(IntPredicate listener);

    /**
     * Runs work that any request cuts short, also one that came before.
     *
     * @throws InterruptedByUserException when the work did not begin, or when it throws this
     *     because it was interrupted
     */
    <T> T interruptibly(Supplier<T> work);

    /**
     * Runs work that the first request cuts short after some time, and a second one at once.
     *
     * @throws InterruptedByUserException as {@link #interruptibly}
     */
    <T> T interruptiblyAfter(Duration patience, Supplier<T> work);

    /** Runs work that the first request does not cut short, but one more does. */
    <T> T untilSecond(Supplier<T> work);
}
