package io.github.awsession.datachannel.handshake.document;

import io.github.awsession.value.StructureBuilder;

import java.util.Base64;

/**
 * Is the document with which an agent and a client prove to each other that they have the same
 * keys.
 *
 * @param sealed bytes that are encrypted for the other side
 */
@SuppressWarnings("ArrayRecordComponent")
public record EncryptionChallenge(byte[] sealed) {
    private static final String CHALLENGE = "Challenge";

    /** Reads a document. */
    public static EncryptionChallenge of(byte[] payload) throws MalformedDocumentException {
        try {
            String text = Documents.text(Documents.read(payload), CHALLENGE);
            return new EncryptionChallenge(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException _) {
            throw new MalformedDocumentException("The encryption challenge is not base64");
        }
    }

    /** Returns the document. */
    public byte[] payload() {
        return Documents.bytes(
                new StructureBuilder().put(CHALLENGE, Base64.getEncoder().encodeToString(sealed)));
    }

    @Override
    public String toString() {
        return "challenge";
    }
}
