package io.github.awsession.datachannel.handshake;

/** Reports bytes that were not encrypted with the key of a session, or were changed since. */
public final class DecryptionException extends Exception {
    private static final long serialVersionUID = 1;

    DecryptionException() {
        super("A payload cannot be decrypted", null, false, false);
    }
}
