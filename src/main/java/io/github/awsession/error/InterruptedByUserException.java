package io.github.awsession.error;

/** The user pressed Ctrl-C. */
public final class InterruptedByUserException extends AwsessionException {
    private static final long serialVersionUID = 1;

    /** An interruption; nothing is printed but a line end. */
    public InterruptedByUserException() {
        super("");
    }
}
