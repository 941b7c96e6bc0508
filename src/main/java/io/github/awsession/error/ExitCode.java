package io.github.awsession.error;

/**
 * Lists the exit statuses, which equal those of AWS CLI v2 except where the documentation says
 * otherwise.
 */
public enum ExitCode {
    /** The command succeeded. */
    OK(0),
    /** The awaited state cannot be reached any more. */
    WAIT_FAILED(3),
    /** The awaited state was not reached before the timeout. */
    WAIT_TIMED_OUT(124),
    /** The terminal was closed while a session ran in it: 128 plus the number of the signal. */
    HUNG_UP(129),
    /** The user pressed Ctrl-C. */
    INTERRUPTED(130),
    /**
     * Another process terminated this one while a session ran: 128 plus the number of the signal.
     */
    TERMINATED(143),
    /** The command line or a parameter is wrong, and no request was sent. */
    USAGE(252),
    /** The configuration or the credentials are missing or wrong. */
    CONFIGURATION(253),
    /** The service responded with an error. */
    SERVICE(254),
    /** The command failed for any other reason. */
    GENERAL(255);

    private final int status;

    ExitCode(int status) {
        this.status = status;
    }

    /** Returns the number that the process exits with. */
    public int status() {
        return status;
    }
}
