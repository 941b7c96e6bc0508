package io.github.awsession.datachannel.stream;

import io.github.awsession.datachannel.message.Message;

/** Gets what arrives on a stream, in order, each message once. */
public interface Receiver {
    /**
     * Takes the next message of the stream. It is called on the thread that reads the line, or on
     * the thread of {@link ReliableStream#work}, never on both at once.
     *
     * @return false when nobody can use the message yet; it stays unacknowledged, and is offered
     *     again
     */
    boolean take(Message message) throws InterruptedException;

    /**
     * Takes a message that is no part of the stream and no acknowledgement.
     *
     * @param message a message of another type, which may be unknown
     */
    void control(Message message);

    /** Is called ten times a second. */
    void beat();
}
