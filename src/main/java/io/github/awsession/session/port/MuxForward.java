package io.github.awsession.session.port;

import io.github.awsession.datachannel.mux.Multiplexer;
import io.github.awsession.datachannel.mux.MuxLimits;
import io.github.awsession.datachannel.mux.MuxListener;
import io.github.awsession.datachannel.mux.MuxProtocolException;
import io.github.awsession.datachannel.mux.MuxStream;
import io.github.awsession.environment.Sleeper;

import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** Carries any number of local connections, each as a stream of the multiplexer. */
public final class MuxForward implements Forward {
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(10);

    /** How long a local program may take nothing once the session has ended. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Acceptor listener;
    private final PortEvents events;
    private final Multiplexer multiplexer;
    private final Duration quiet;
    private final Map<Long, MuxConnection> connections = new ConcurrentHashMap<>();
    private final AtomicBoolean accepted = new AtomicBoolean();
    private final AtomicBoolean failed = new AtomicBoolean();
    private final Thread keepAlive;
    private volatile boolean closed;

    private MuxForward(
            Acceptor listener, PortLink link, PortEvents events, Sleeper sleeper, Duration quiet) {
        this.listener = listener;
        this.events = events;
        this.quiet = quiet;
        this.multiplexer =
                Multiplexer.client(
                        link::send,
                        MuxLimits.USUAL,
                        () -> sleeper.passed().toNanos(),
                        new Stalls());
        this.keepAlive = Thread.ofVirtual().name("keep-alive").unstarted(() -> keepAlive(sleeper));
    }

    /**
     * Serves local connections from now on.
     *
     * @param keepsAlive whether the agent needs a sign of life, as those up to 3.1.1511.0 do
     */
    public static MuxForward start(
            Acceptor listener,
            PortLink link,
            boolean keepsAlive,
            PortEvents events,
            Sleeper sleeper) {
        return start(listener, link, keepsAlive, events, sleeper, MuxConnection.QUIET);
    }

    static MuxForward start(
            Acceptor listener,
            PortLink link,
            boolean keepsAlive,
            PortEvents events,
            Sleeper sleeper,
            Duration quiet) {
        MuxForward forward = new MuxForward(listener, link, events, sleeper, quiet);
        if (keepsAlive) {
            forward.keepAlive.start();
        }
        listener.serve(forward::connect, sleeper);
        return forward;
    }

    private void keepAlive(Sleeper sleeper) {
        try {
            for (; ; ) {
                sleeper.sleep(KEEP_ALIVE);
                multiplexer.keepAlive();
            }
        } catch (InterruptedException _) {
            // The session has ended.
        }
    }

    private void connect(SocketChannel local) throws InterruptedException {
        events.accepted(accepted.compareAndSet(false, true));
        MuxStream stream = multiplexer.open();
        long id = stream.id();
        MuxConnection connection =
                new MuxConnection(local, stream, quiet, () -> connections.remove(id));
        connections.put(id, connection);
        connection.start();
        if (closed) {
            connection.close();
        }
    }

    @Override
    public boolean take(byte[] payload) throws InterruptedException {
        try {
            multiplexer.feed(payload, 0, payload.length);
        } catch (MuxProtocolException broken) {
            if (failed.compareAndSet(false, true)) {
                listener.close();
                events.failed(broken.sentence());
            }
        }
        return true;
    }

    @Override
    public void flag(int value) {
        if (value == PortFlag.CONNECT_TO_PORT_ERROR) {
            events.refused();
        }
    }

    @Override
    public void finish() throws InterruptedException {
        listener.close();
        for (MuxConnection connection : connections.values()) {
            connection.sessionEnded();
        }
        multiplexer.close();
        long before = Long.MAX_VALUE;
        for (long left = multiplexer.unread(); left < before; left = multiplexer.unread()) {
            before = left;
            for (MuxConnection connection : connections.values()) {
                connection.await(PATIENCE);
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        listener.close();
        keepAlive.interrupt();
        multiplexer.close();
        for (MuxConnection connection : connections.values()) {
            connection.close();
        }
    }

    /** Closes the local connection of a stream that was reset. */
    private final class Stalls implements MuxListener {
        @Override
        public void stalled(MuxStream stream) {
            events.stalled();
            MuxConnection connection = connections.get(stream.id());
            if (connection != null) {
                connection.reset();
            }
        }
    }
}
