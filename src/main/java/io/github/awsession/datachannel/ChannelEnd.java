package io.github.awsession.datachannel;

/** Says why a data channel has ended. */
public sealed interface ChannelEnd {
    /**
     * The service has ended the session.
     *
     * @param output the reason for the user; empty when the session has ended as it should
     */
    record Closed(String output) implements ChannelEnd {}

    /** The session was over when its lost connection was to be opened again. */
    record Expired() implements ChannelEnd {}

    /**
     * The data channel cannot go on. The session may still exist.
     *
     * @param reason the reason in words for the user
     */
    record Failed(String reason) implements ChannelEnd {}

    /** The client has closed the data channel. The session may still exist. */
    record Left() implements ChannelEnd {}
}
