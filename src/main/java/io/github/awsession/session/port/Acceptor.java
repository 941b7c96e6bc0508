package io.github.awsession.session.port;

import io.github.awsession.environment.Sleeper;

import java.nio.channels.SocketChannel;

/** Accepts the connections of local programs for one session. */
public interface Acceptor extends AutoCloseable {
    /** Takes accepted connections, on the thread that accepts them. */
    @FunctionalInterface
    interface Handler {
        /** Takes a connection, and closes it in the end. */
        void accepted(SocketChannel connection) throws InterruptedException;
    }

    /** Passes each connection to a handler until this acceptor is closed. */
    void serve(Handler handler, Sleeper sleeper);

    /** Accepts no more connections for the session; those that exist go on. */
    @Override
    void close();
}
