package io.github.awsession.session.port;

/** Learns what happens in a port session. The calls come from several threads and must not wait. */
public interface PortEvents {
    /** Reports that a local program has connected; {@code isFirst} in the first call alone. */
    default void accepted(boolean isFirst) {}

    /** Reports that the agent could not connect to the destination; the session goes on. */
    default void refused() {}

    /**
     * Reports that a local connection was reset because its program had taken nothing for long
     * while other connections waited; the session goes on.
     */
    default void stalled() {}

    /** Reports that the session is unusable, in a sentence for the user. */
    default void failed(String sentence) {}

    /** Reports that the local side of standard streams is at its end; the agent has been told. */
    default void ended() {}
}
