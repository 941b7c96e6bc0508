package io.github.awsession.json;

/**
 * Reports that a text is not JSON. The message says what was expected and where, in the words of
 * Python's {@code json}.
 */
public final class JsonSyntaxException extends Exception {
    private static final long serialVersionUID = 1;

    private final boolean tooDeep;

    /** Makes a failure with its reason. */
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

    /**
     * Returns whether the text may be JSON, but nests lists and objects deeper than the reader
     * goes.
     */
    public boolean isTooDeep() {
        return tooDeep;
    }
}
