package io.github.awsession.session.port;

import io.github.awsession.environment.Sleeper;

import org.jspecify.annotations.Nullable;

import java.nio.channels.SocketChannel;

/**
 * Stays bound to a local address while sessions come and go. Connections that come while there is
 * no session wait for the next one.
 */
public final class LastingListener implements AutoCloseable {
    private final LocalListener listener;
    private @Nullable Turn current;
    private boolean serving;
    private boolean closed;

    /** Makes an instance that closes the listener in the end. */
    public LastingListener(LocalListener listener) {
        this.listener = listener;
    }

    /** Returns what is bound. */
    public LocalListener listener() {
        return listener;
    }

    /** Returns what accepts connections for the next session. */
    public Acceptor next() {
        return new Turn();
    }

    private void accepted(SocketChannel connection) throws InterruptedException {
        Acceptor.@Nullable Handler handler;
        synchronized (this) {
            while (current == null && !closed) {
                wait();
            }
            handler = current == null ? null : current.handler;
        }
        if (handler == null) {
            LocalSockets.close(connection);
        } else {
            handler.accepted(connection);
        }
    }

    private synchronized void begin(Turn turn, Sleeper sleeper) {
        current = turn;
        notifyAll();
        if (!serving) {
            serving = true;
            listener.serve(this::accepted, sleeper);
        }
    }

    private synchronized void end(Turn turn) {
        if (current == turn) {
            current = null;
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        current = null;
        notifyAll();
        listener.close();
    }

    /** Accepts connections for one session. */
    private final class Turn implements Acceptor {
        private @Nullable Handler handler;

        @Override
        public void serve(Handler taking, Sleeper sleeper) {
            handler = taking;
            begin(this, sleeper);
        }

        @Override
        public void close() {
            end(this);
        }
    }
}
