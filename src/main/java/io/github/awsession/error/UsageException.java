package io.github.awsession.error;

/**
 * The command line or a parameter is wrong; nothing was sent. Printed with the code {@code
 * ParamValidation}.
 */
public final class UsageException extends AwsessionException {
    private static final long serialVersionUID = 1;

    private final boolean unknownOptions;

    private UsageException(String message, boolean unknownOptions, String hint) {
        super(message, hint);
        this.unknownOptions = unknownOptions;
    }

    /** A wrong parameter or argument. */
    public UsageException(String message) {
        this(message, false, "");
    }

    /** Words nobody asked for; AWS CLI prints the usage first and ignores the error format. */
    public static UsageException unknownOptions(String message) {
        return new UsageException(message, true, "");
    }

    /** Whether the usage comes first and the error format is ignored. */
    public boolean isUnknownOptions() {
        return unknownOptions;
    }

    /** The same failure with a hint. */
    public UsageException hinting(String hint) {
        return new UsageException(text(), unknownOptions, hint);
    }
}
