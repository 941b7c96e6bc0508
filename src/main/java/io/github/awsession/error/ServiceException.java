package io.github.awsession.error;

import io.github.awsession.value.Value;

/**
 * The service answered with an error.
 *
 * <p>The message is the complete sentence ("An error occurred (Code) when calling the Operation
 * operation: ..."); the fields are what structured formats print: {@code Message} and {@code Code}
 * and the members modelled on the error, in the order in which AWS CLI prints them.
 */
public final class ServiceException extends AwsessionException {
    private static final long serialVersionUID = 1;

    private final transient Value.Structure fields;

    /** An error answer with its sentence and its fields. */
    public ServiceException(String message, Value.Structure fields) {
        this(message, fields, "");
    }

    private ServiceException(String message, Value.Structure fields, String hint) {
        super(message, hint);
        this.fields = fields;
    }

    /** The same failure with a hint. */
    public ServiceException hinting(String hint) {
        return new ServiceException(text(), fields, hint);
    }

    /** Code, message and modelled members of the error. */
    public Value.Structure fields() {
        return fields;
    }
}
