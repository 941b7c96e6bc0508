package io.github.awsession.datachannel;

/**
 * Is told what happens to a data channel. The methods are called on threads of the data channel and
 * must return soon.
 */
public interface ChannelEvents {
    /** The administrators of the account have a message for the user. */
    void greeted(String message);

    /** The gateway accepted the connection, but nothing has arrived for some seconds. */
    void silent(long seconds);

    /** The connection is lost, and a new one is being opened. */
    void reconnecting();

    /** There is a connection again. */
    void reconnected();

    /** Some time has passed: this is called several times a second while the channel is open. */
    void beat();

    /** The channel has ended; everything that arrived has been taken. */
    void ended();
}
