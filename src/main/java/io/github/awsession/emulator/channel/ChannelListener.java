package io.github.awsession.emulator.channel;

/** Gets to know what becomes of the data channel of a session. */
public interface ChannelListener {
    /** Reports that a client has opened the data channel for the first time. */
    void opened();

    /** Reports that what the session ran has ended, or that the session has timed out. */
    void ended();
}
