package io.github.awsession.argument.timestamp;

/**
 * A value is no timestamp; the message is the one that AWS CLI prints when it does not validate.
 */
final class TimestampSyntaxException extends Exception {
    private static final long serialVersionUID = 1;

    TimestampSyntaxException(String message) {
        super(message, null, false, false);
    }

    /** Refuses a text in which no date can be seen, unless it fits. */
    static void demand(boolean fits) throws TimestampSyntaxException {
        demand(fits, "Unknown string format");
    }

    static void demand(boolean fits, String message) throws TimestampSyntaxException {
        if (!fits) {
            throw new TimestampSyntaxException(message);
        }
    }
}
