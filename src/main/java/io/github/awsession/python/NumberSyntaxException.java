package io.github.awsession.python;

/** Reports that a text is not a number, with the message that AWS CLI prints. */
public final class NumberSyntaxException extends Exception {
    private static final long serialVersionUID = 1;

    NumberSyntaxException(String message) {
        super(message, null, false, false);
    }
}
