package io.github.awsession.json;

/** The text is not JSON. */
public final class JsonSyntaxException extends Exception {
    private static final long serialVersionUID = 1;

    /** A failure with its reason. */
    public JsonSyntaxException(String message) {
        super(message, null, false, false);
    }
}
