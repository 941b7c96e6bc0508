package io.github.awsession.argument;

/** A value is no moment; the message is the one that AWS CLI prints when it does not validate. */
final class MomentSyntaxException extends Exception {
    private static final long serialVersionUID = 1;

    MomentSyntaxException(String message) {
        super(message, null, false, false);
    }

    /** For a text in which no date can be seen. */
    static MomentSyntaxException unknownFormat() {
        return new MomentSyntaxException("Unknown string format");
    }
}
