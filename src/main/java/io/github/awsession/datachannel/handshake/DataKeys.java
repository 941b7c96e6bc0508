package io.github.awsession.datachannel.handshake;

import java.util.SequencedMap;

/** Makes keys for sessions. */
@FunctionalInterface
public interface DataKeys {
    /** Is the number of bytes that a key has: two keys for AES with 256 bits. */
    int BYTES = 64;

    /**
     * Returns a new key.
     *
     * @param keyId the key that seals the new one
     * @param context what the agent will have to know to open it
     * @throws io.github.awsession.error.AwsessionException when there is no key
     */
    DataKey generate(String keyId, SequencedMap<String, String> context);
}
