package io.github.awsession.emulator.document;

/** Says in the words of the service why parameters do not fit their document. */
public final class InvalidParametersException extends Exception {
    private static final long serialVersionUID = 1;

    InvalidParametersException(String message) {
        super(message, null, false, false);
    }
}
