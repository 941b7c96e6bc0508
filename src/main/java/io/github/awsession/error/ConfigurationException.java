package io.github.awsession.error;

/**
 * The configuration or the credentials are missing or wrong, in one of the ways that AWS CLI ends
 * with 253.
 */
public final class ConfigurationException extends AwsessionException {
    private static final long serialVersionUID = 1;

    private final String code;

    /**
     * A configuration failure.
     *
     * @param code what structured error formats print as {@code Code}: NoRegion, NoCredentials,
     *     Configuration, Pager
     */
    public ConfigurationException(String code, String message) {
        super(message);
        this.code = code;
    }

    /** What structured error formats print as {@code Code}. */
    public String code() {
        return code;
    }
}
