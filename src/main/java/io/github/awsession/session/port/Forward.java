package io.github.awsession.session.port;

/** Carries the bytes of a running port session between the agent and this machine. */
public sealed interface Forward extends AutoCloseable
        permits MuxForward, BasicForward, StreamForward {
    /**
     * Takes the payload of the next message from the agent. It waits only when the local programs
     * take so little that the limits are used up.
     *
     * @return false when nobody can take it yet, so that it has to come again
     */
    boolean take(byte[] payload) throws InterruptedException;

    /** Takes a flag from the agent. */
    void flag(int value);

    /**
     * Delivers what has arrived after the session has ended in order, as long as the local programs
     * take any of it, and accepts no more connections.
     */
    void finish() throws InterruptedException;

    /** Ends everything at once. The agent is told by whoever ends the session. */
    @Override
    void close();
}
