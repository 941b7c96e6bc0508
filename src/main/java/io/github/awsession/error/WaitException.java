package io.github.awsession.error;

/**
 * Reports that a wait ended before the awaited state was reached. It is printed as plain text in
 * every error format, as AWS CLI prints the failures of its waiters.
 */
public final class WaitException extends AwsessionException {
    private static final long serialVersionUID = 1;

    private final ExitCode status;

    private WaitException(ExitCode status, String message) {
        super(message);
        this.status = status;
    }

    /** Makes a failure for a state that cannot be reached any more. */
    public static WaitException failed(String message) {
        return new WaitException(ExitCode.WAIT_FAILED, message);
    }

    /** Makes a failure for a state that was not reached before the timeout. */
    public static WaitException timedOut(String message) {
        return new WaitException(ExitCode.WAIT_TIMED_OUT, message);
    }

    ExitCode status() {
        return status;
    }
}
