package io.github.awsession.argument.timestamp;

/**
 * A value is no timestamp; the message is the one that AWS CLI prints when it does not validate.
 */
final class TimestampSyntaxException extends Exception {
    private static final long serialVersionUID = 1;

    TimestampSyntaxException(String message) {
        super(message, null, false, false);
    }

    /** Refuses a text in which no date can be seen. */
    static void unless(boolean fits) throws TimestampSyntaxException {
        unless(fits, "Unknown string format");
    }

    static void unless(boolean fits, String message) throws TimestampSyntaxException {
        if (!fits) {
            throw new TimestampSyntaxException(message);
        }
    }
}
