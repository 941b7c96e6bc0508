package io.github.awsession.error;

import java.util.Objects;

/**
 * Every failure that a user may see. The message is the exact text that follows the program name on
 * standard error in the {@code legacy} error format; it never holds a secret.
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

    AwsessionException(String message) {
        this(message, "");
    }

    AwsessionException(String message, String hint) {
        // No stack trace: these are answers to the user, and filling one in costs time.
        super(message, null, false, false);
        this.hint = hint;
    }

    /** What may help a person beyond the text: lines without an end, or nothing. */
    public final String hint() {
        return hint;
    }

    /** The text for the user. */
    public final String text() {
        return Objects.requireNonNull(getMessage());
    }

    /** The status that the process ends with. */
    public final ExitCode exitCode() {
        return switch (this) {
            case UsageException _ -> ExitCode.USAGE;
            case ConfigurationException _ -> ExitCode.CONFIGURATION;
            case ServiceException _ -> ExitCode.SERVICE;
            case GeneralException _ -> ExitCode.GENERAL;
            case WaitException wait -> wait.status();
            case InterruptedByUserException _ -> ExitCode.INTERRUPTED;
        };
    }
}
