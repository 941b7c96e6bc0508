package io.github.awsession.datachannel.handshake.document;

import io.github.awsession.value.StructureBuilder;
import io.github.awsession.value.Value;

/**
 * Is the document with which an agent ends a handshake.
 *
 * @param nanoseconds how long the handshake took
 * @param customerMessage a text for the user, which may be empty
 */
public record HandshakeComplete(long nanoseconds, String customerMessage) {
    private static final String NANOSECONDS = "HandshakeTimeToComplete";
    private static final String MESSAGE = "CustomerMessage";

    /** Reads a document. */
    public static HandshakeComplete of(byte[] payload) throws MalformedDocumentException {
        Value.Structure document = Documents.read(payload);
        return new HandshakeComplete(
                Documents.number(document, NANOSECONDS), Documents.text(document, MESSAGE));
    }

    /** Returns the document. */
    public byte[] payload() {
        return Documents.bytes(
                new StructureBuilder().put(NANOSECONDS, nanoseconds).put(MESSAGE, customerMessage));
    }
}
