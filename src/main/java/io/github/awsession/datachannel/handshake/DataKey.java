package io.github.awsession.datachannel.handshake;

/**
 * Is a key for one session.
 *
 * @param plain the key itself, a secret
 * @param sealed the key as only the agent can open it
 */
@SuppressWarnings("ArrayRecordComponent")
public record DataKey(byte[] plain, byte[] sealed) {
    /** Hides the key. */
    @Override
    public String toString() {
        return "data key";
    }
}
