package io.github.awsession.error;

/**
 * Reports any failure with exit status 255. AWS CLI prints these failures as plain text in every
 * error format.
 */
public final class GeneralException extends AwsessionException {
    private static final long serialVersionUID = 1;

    /** Makes a failure with the text for the user. */
    public GeneralException(String message) {
        super(message);
    }
}
