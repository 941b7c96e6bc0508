package io.github.awsession.session.port;

/** Sends what a port session has for the agent, in order. */
public interface PortLink {
    /**
     * Sends bytes. The call may wait while the window is used up; the bytes belong to the caller
     * again when it returns.
     */
    void send(byte[] bytes, int offset, int length) throws InterruptedException;

    /** Sends a flag behind everything that was sent before. */
    void flag(int value) throws InterruptedException;
}
