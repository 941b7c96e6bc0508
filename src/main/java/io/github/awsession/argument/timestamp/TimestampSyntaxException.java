package io.github.awsession.argument.timestamp;

/**
 * Reports that a value is no timestamp; the message is the one that AWS CLI prints for calls that
 * it does not validate.
 */
final class TimestampSyntaxException extends Exception {
    private static final long serialVersionUID = 1;

    TimestampSyntaxException(String message) {
        super(message, null, false, false);
    }

    /** Throws an exception for a text of unknown format, unless the text fits. */
    static void demand(boolean fits) throws TimestampSyntaxException {
        demand(fits, "Unknown string format");
    }

    static void demand(boolean fits, String message) throws TimestampSyntaxException {
        if (!fits) {
            throw new TimestampSyntaxException(message);
        }
    }
}
