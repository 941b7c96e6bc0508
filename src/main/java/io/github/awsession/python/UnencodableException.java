package io.github.awsession.python;

/** Reports characters that an encoding lacks. */
public final class UnencodableException extends Exception {
    private static final long serialVersionUID = 1;

    private final String text;

    UnencodableException(String text) {
        super(text, null, false, false);
        this.text = text;
    }

    /** Returns the message in Python's words. */
    public String text() {
        return text;
    }
}
