package io.github.awsession.python;

/** A text is no number; the message is the one that AWS CLI prints. */
public final class NumberSyntaxException extends Exception {
    private static final long serialVersionUID = 1;

    NumberSyntaxException(String message) {
        super(message, null, false, false);
    }
}
