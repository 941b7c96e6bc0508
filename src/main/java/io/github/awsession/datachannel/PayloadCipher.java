package io.github.awsession.datachannel;

import io.github.awsession.datachannel.message.PayloadType;

import org.jspecify.annotations.Nullable;

/** Encrypts what a client sends and decrypts what it receives, where a session asks for it. */
interface PayloadCipher {
    /** Changes nothing. */
    PayloadCipher NONE =
            new PayloadCipher() {
                @Override
                public byte[] seal(byte[] payload) {
                    return payload;
                }

                @Override
                public byte[] open(PayloadType type, byte[] payload) {
                    return payload;
                }
            };

    /** Returns the form in which a payload is sent. */
    byte[] seal(byte[] payload);

    /** Returns a payload that was received, or null if it cannot be decrypted. */
    byte @Nullable [] open(PayloadType type, byte[] payload);
}
