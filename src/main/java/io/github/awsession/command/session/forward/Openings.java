package io.github.awsession.command.session.forward;

import io.github.awsession.error.AwsessionException;
import io.github.awsession.error.ExitCode;
import io.github.awsession.error.InterruptedByUserException;

import org.jspecify.annotations.Nullable;

/** Counts the forwards that have been opened, and keeps the first failure that will not pass. */
final class Openings {
    private int missing;
    private boolean awaited;
    private @Nullable AwsessionException failure;

    /** Makes a count for some forwards, none of which is open. */
    Openings(int forwards) {
        this.missing = forwards;
    }

    synchronized void opened() {
        missing--;
        notifyAll();
    }

    /** Keeps a failure; returns whether it ends a wait, and so will be reported. */
    synchronized boolean failed(AwsessionException reason) {
        boolean isFirst = failure == null;
        failure = isFirst ? reason : failure;
        notifyAll();
        return isFirst && awaited;
    }

    /**
     * Waits until all forwards are open.
     *
     * @throws AwsessionException when one cannot be opened, or when the thread is interrupted
     */
    synchronized boolean awaitAll() {
        await(true);
        return true;
    }

    /**
     * Waits until a forward fails.
     *
     * @throws AwsessionException the failure, or when the thread is interrupted
     */
    synchronized int awaitFailure() {
        await(false);
        return ExitCode.GENERAL.status();
    }

    private synchronized void await(boolean untilOpen) {
        awaited = true;
        try {
            while (failure == null && !(untilOpen && missing == 0)) {
                wait();
            }
        } catch (InterruptedException _) {
            throw new InterruptedByUserException();
        } finally {
            awaited = failure != null;
        }
        if (failure != null) {
            throw failure;
        }
    }
}
