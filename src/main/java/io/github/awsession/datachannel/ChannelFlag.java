package io.github.awsession.datachannel;

/** Is a signal that a client and an agent give each other in port sessions. */
public enum ChannelFlag {
    /** The client's connection is closed; the next bytes belong to another one. */
    DISCONNECT_TO_PORT(1),

    /** The client ends the session. */
    TERMINATE_SESSION(2),

    /** The agent cannot connect to the port. */
    CONNECT_TO_PORT_ERROR(3);

    private final int number;

    ChannelFlag(int number) {
        this.number = number;
    }

    /** Returns the number on the wire. */
    public int number() {
        return number;
    }
}
