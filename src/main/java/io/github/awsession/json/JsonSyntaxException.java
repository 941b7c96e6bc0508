package io.github.awsession.json;

/**
 * The text is not JSON; the message names what was expected and where, in the words of Python's
 * {@code json}.
 */
public final class JsonSyntaxException extends Exception {
    private static final long serialVersionUID = 1;

    private final boolean tooDeep;

    /** A failure with its reason. */
    public JsonSyntaxException(String message) {
        this(message, false);
    }

    private JsonSyntaxException(String message, boolean tooDeep) {
        super(message, null, false, false);
        this.tooDeep = tooDeep;
    }

    static JsonSyntaxException nestedTooDeeply(int levels) {
        return new JsonSyntaxException("more than " + levels + " levels of nesting", true);
    }

    /** Whether the text may be JSON, but lists and objects are nested beyond what is read. */
    public boolean isTooDeep() {
        return tooDeep;
    }
}
