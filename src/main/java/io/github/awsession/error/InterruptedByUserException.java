package io.github.awsession.error;

/** Reports that the user pressed Ctrl-C. */
public final class InterruptedByUserException extends AwsessionException {
    private static final long serialVersionUID = 1;

    /** Makes an interruption, for which only a line end is printed. */
    public InterruptedByUserException() {
        super("");
    }
}
