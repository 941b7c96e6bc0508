package io.github.awsession.python;

/** Reports characters that an encoding lacks, in Python's words. */
public final class UnencodableException extends Exception {
    private static final long serialVersionUID = 1;

    UnencodableException(String message) {
        super(message, null, false, false);
    }
}
