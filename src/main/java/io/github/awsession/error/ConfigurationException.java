package io.github.awsession.error;

/**
 * Reports that the configuration or the credentials are missing or wrong. AWS CLI ends with status
 * 253 in these cases.
 */
public final class ConfigurationException extends AwsessionException {
    private static final long serialVersionUID = 1;

    private final String code;

    /**
     * Makes a configuration failure.
     *
     * @param code the text that structured error formats print as {@code Code}: NoRegion,
     *     NoCredentials, Configuration, Pager
     */
    public ConfigurationException(String code, String message) {
        super(message);
        this.code = code;
    }

    /** Returns the text that structured error formats print as {@code Code}. */
    public String code() {
        return code;
    }
}
