package io.github.awsession.session.port;

/** Holds the flags of port sessions. */
final class PortFlag {
    /** Tells the agent to close its connection to the destination. */
    static final int DISCONNECT_TO_PORT = 1;

    /** Tells the agent to end the session. */
    static final int TERMINATE_SESSION = 2;

    /** Tells the client that the agent could not connect to the destination. */
    static final int CONNECT_TO_PORT_ERROR = 3;

    private PortFlag() {}
}
