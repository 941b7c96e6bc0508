package io.github.awsession.datachannel.mux;

/**
 * Learns what happens to the streams of a multiplexer. The calls come from the thread that feeds
 * the multiplexer, so they must not wait.
 */
public interface MuxListener {
    /** Reports that the other side opened a stream, which only an agent learns. */
    default void opened(MuxStream stream) {}

    /**
     * Reports that a stream was reset because nobody took its bytes while other streams waited for
     * theirs. Its reads and writes fail from now on.
     */
    default void stalled(MuxStream stream) {}
}
