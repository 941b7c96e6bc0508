package io.github.awsession.error;

/**
 * Reports that the command line or a parameter is wrong, before any request is sent. Structured
 * formats print the code {@code ParamValidation}.
 */
public final class UsageException extends AwsessionException {
    private static final long serialVersionUID = 1;

    private final boolean unknownOptions;

    private UsageException(String message, boolean unknownOptions, String hint) {
        super(message, hint);
        this.unknownOptions = unknownOptions;
    }

    /** Makes a failure for a wrong parameter or argument. */
    public UsageException(String message) {
        this(message, false, "");
    }

    /**
     * Makes a failure for unknown arguments. AWS CLI prints the usage first and ignores the error
     * format.
     */
    public static UsageException unknownOptions(String message) {
        return new UsageException(message, true, "");
    }

    /** Returns whether the usage is printed first and the error format is ignored. */
    public boolean isUnknownOptions() {
        return unknownOptions;
    }

    /** Returns a copy of this failure with a hint. */
    public UsageException hinting(String hint) {
        return new UsageException(text(), unknownOptions, hint);
    }
}
