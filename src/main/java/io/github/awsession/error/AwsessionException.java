package io.github.awsession.error;

import java.util.Objects;

/**
 * Represents a failure that a user may see. The message is the exact text that follows the program
 * name on standard error in the {@code legacy} error format; it never holds a secret.
 */
public abstract sealed class AwsessionException extends RuntimeException
        permits UsageException,
                ConfigurationException,
                ServiceException,
                GeneralException,
                WaitException,
                InterruptedByUserException {
    private static final long serialVersionUID = 1;

    private final String hint;
    private boolean colored;

    /** May be set once more, because a failure is made before anyone knows what follows from it. */
    private String consequence = "";

    AwsessionException(String message) {
        this(message, "");
    }

    AwsessionException(String message, String hint) {
        // The stack trace stays empty: the user sees only the message, and filling in a trace costs
        // time.
        super(message, null, false, false);
        this.hint = hint;
    }

    /** Returns further help for a person, as lines without a final line end, or an empty text. */
    public final String hint() {
        return hint;
    }

    /**
     * Notes that the failure happened while a coloured table was being made, which makes AWS CLI
     * reset the colours behind each piece of its message.
     */
    public final AwsessionException amongColors() {
        colored = true;
        return this;
    }

    /** Returns whether the failure happened while a coloured table was being made. */
    public final boolean isAmongColors() {
        return colored;
    }

    /**
     * Adds what the user must know about what was left behind: whole lines, in any error format.
     */
    public final void leaving(String text) {
        consequence = text;
    }

    /** Returns what the user must know about what was left behind, or an empty text. */
    public final String consequence() {
        return consequence;
    }

    /** Returns the text that the user sees. */
    public final String text() {
        return Objects.requireNonNull(getMessage());
    }
}
