package io.github.awsession.error;

/** Exit statuses, equal to those of AWS CLI v2 except where the README says otherwise. */
public enum ExitCode {
    /** All went well. */
    OK(0),
    /** What was waited for cannot come any more. */
    WAIT_FAILED(3),
    /** What was waited for did not come in time. */
    WAIT_TIMED_OUT(124),
    /** The terminal went away while a session ran in it: 128 and the number of the signal. */
    HUNG_UP(129),
    /** The user pressed Ctrl-C. */
    INTERRUPTED(130),
    /** Somebody ended us while a session ran: 128 and the number of the signal. */
    TERMINATED(143),
    /** The command line or a parameter is wrong; nothing was sent. */
    USAGE(252),
    /** The configuration or the credentials are missing or wrong. */
    CONFIGURATION(253),
    /** The service answered with an error. */
    SERVICE(254),
    /** Anything else. */
    GENERAL(255);

    private final int status;

    ExitCode(int status) {
        this.status = status;
    }

    /** The process status. */
    public int status() {
        return status;
    }
}
