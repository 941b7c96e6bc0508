package io.github.awsession.error;

/** Any failure with status 255; AWS CLI prints these as plain text in every error format. */
public final class GeneralException extends AwsessionException {
    private static final long serialVersionUID = 1;

    /** A failure with its text. */
    public GeneralException(String message) {
        super(message);
    }
}
