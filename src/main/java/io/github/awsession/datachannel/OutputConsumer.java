package io.github.awsession.datachannel;

import io.github.awsession.datachannel.message.PayloadType;

/** Takes what arrives in a session. */
@FunctionalInterface
public interface OutputConsumer {
    /**
     * Takes the next payload. The same thread reads the connection, so this should not wait.
     *
     * @param bytes the payload without encryption
     * @return false when the payload cannot be used yet; it is offered again after {@link
     *     DataChannel#ready}, and several times a second
     */
    boolean take(PayloadType type, byte[] bytes) throws InterruptedException;
}
