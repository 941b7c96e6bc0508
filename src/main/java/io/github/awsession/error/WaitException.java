package io.github.awsession.error;

/**
 * A wait ended without what was waited for. Printed as plain text in every error format, as AWS CLI
 * prints the failures of its waiters.
 */
public final class WaitException extends AwsessionException {
    private static final long serialVersionUID = 1;

    private final ExitCode status;

    private WaitException(ExitCode status, String message) {
        super(message);
        this.status = status;
    }

    /** What was waited for cannot come any more. */
    public static WaitException failed(String message) {
        return new WaitException(ExitCode.WAIT_FAILED, message);
    }

    /** What was waited for did not come in time. */
    public static WaitException timedOut(String message) {
        return new WaitException(ExitCode.WAIT_TIMED_OUT, message);
    }

    ExitCode status() {
        return status;
    }
}
