package io.github.awsession.error;

import io.github.awsession.value.Value;

/**
 * Reports that the service responded with an error.
 *
 * <p>The message is the complete sentence ("An error occurred (Code) when calling the Operation
 * operation: ..."); structured formats print the fields: {@code Message}, {@code Code} and the
 * modelled members of the error, in the order in which AWS CLI prints them.
 */
public final class ServiceException extends AwsessionException {
    private static final long serialVersionUID = 1;

    private final transient Value.Structure fields;

    /** Makes a failure from the sentence and the fields of an error response. */
    public ServiceException(String message, Value.Structure fields) {
        this(message, fields, "");
    }

    private ServiceException(String message, Value.Structure fields, String hint) {
        super(message, hint);
        this.fields = fields;
    }

    /** Returns a copy of this failure with a hint. */
    public ServiceException hinting(String hint) {
        return new ServiceException(text(), fields, hint);
    }

    /** Returns the code, the message and the modelled members of the error. */
    public Value.Structure fields() {
        return fields;
    }
}
