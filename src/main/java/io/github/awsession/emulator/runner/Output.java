package io.github.awsession.emulator.runner;

import io.github.awsession.datachannel.message.PayloadType;

import java.util.List;

/** Takes what the work of a session sends to its client. */
public interface Output {
    /** Is the size of the largest payload that clients and agents send. */
    int MOST_BYTES = 1024;

    /**
     * Sends payloads in order, and waits while too many of them are on their way.
     *
     * @return false when the session is over, so that nothing more can be sent
     */
    boolean send(PayloadType type, List<byte[]> payloads) throws InterruptedException;
}
