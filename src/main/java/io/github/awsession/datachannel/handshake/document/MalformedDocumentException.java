package io.github.awsession.datachannel.handshake.document;

/** Reports a payload that is not the document that was expected. */
public final class MalformedDocumentException extends Exception {
    private static final long serialVersionUID = 1;

    MalformedDocumentException(String message) {
        super(message, null, false, false);
    }
}
