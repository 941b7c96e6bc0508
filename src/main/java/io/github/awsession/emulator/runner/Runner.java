package io.github.awsession.emulator.runner;

import io.github.awsession.datachannel.message.PayloadType;

/** Does the work of one session. */
public interface Runner extends AutoCloseable {
    /**
     * Works until the session ends by itself.
     *
     * @return the reason that the client shows to its user; empty when all went well
     */
    String run() throws InterruptedException;

    /**
     * Takes a payload from the client. It never waits, because the thread that reads the connection
     * calls it.
     *
     * @return false when there is no room for the payload yet; it comes again
     */
    boolean take(PayloadType type, byte[] payload);

    /** Ends the work, from any thread; nothing that it started goes on. */
    @Override
    void close();
}
