package io.github.awsession.datachannel.mux;

/**
 * Reports bytes that are no frame of the multiplexer. The border of the next frame is unknown then,
 * so the session is unusable. The message is a sentence for the user.
 */
public final class MuxProtocolException extends Exception {
    private static final long serialVersionUID = 1;

    MuxProtocolException(String sentence) {
        super(sentence, null, false, false);
    }

    /** Returns the sentence for the user. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
