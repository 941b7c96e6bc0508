package io.github.awsession.transport.tls;

import java.io.IOException;
import java.util.concurrent.ExecutionException;

/** Unwraps failures of work that any thread may have done. */
public final class Failures {
    private Failures() {}

    /** Returns the reason if it is about input or output, and throws it otherwise. */
    public static IOException rethrown(ExecutionException problem) {
        Throwable reason = problem.getCause();
        if (reason instanceof IOException io) {
            return io;
        }
        if (reason instanceof RuntimeException bug) {
            throw bug;
        }
        if (reason instanceof Error error) {
            throw error;
        }
        throw new IllegalStateException(problem);
    }
}
