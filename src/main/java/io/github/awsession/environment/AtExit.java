package io.github.awsession.environment;

import io.github.awsession.error.InterruptedByUserException;

/** Runs an action when the process ends while an instance is open. */
public final class AtExit implements AutoCloseable {
    private final Thread thread;

    private AtExit(Thread thread) {
        this.thread = thread;
    }

    /**
     * Keeps an action ready from now on.
     *
     * @throws InterruptedByUserException when a signal is ending the process already
     */
    public static AtExit run(Runnable action) {
        Thread thread = Thread.ofPlatform().unstarted(action);
        try {
            Runtime.getRuntime().addShutdownHook(thread);
        } catch (IllegalStateException _) {
            throw new InterruptedByUserException();
        }
        return new AtExit(thread);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(thread);
        } catch (IllegalStateException _) {
            // The process is ending already, and the action is running.
        }
    }
}
