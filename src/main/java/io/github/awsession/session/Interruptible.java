package io.github.awsession.session;

import io.github.awsession.error.InterruptedByUserException;

import java.util.concurrent.Callable;

/** Runs work that may wait. */
final class Interruptible {
    private Interruptible() {}

    /**
     * Runs work.
     *
     * @throws InterruptedByUserException when the thread is interrupted meanwhile
     */
    static <T> T run(Callable<T> work) {
        try {
            return work.call();
        } catch (InterruptedException _) {
            throw new InterruptedByUserException();
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
