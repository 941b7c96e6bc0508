package io.github.awsession.datachannel.mux;

/** Sends the frames of a multiplexer to the other side. */
@FunctionalInterface
public interface MuxSink {
    /**
     * Sends one or more whole frames behind everything that was sent before. The call may wait
     * while the window is used up. The bytes belong to the caller again when it returns.
     *
     * @throws InterruptedException when the session ends meanwhile; a frame that was cut short
     *     leaves the session unusable
     */
    void write(byte[] bytes, int offset, int length) throws InterruptedException;
}
