package io.github.awsession.session.port;

import io.github.awsession.environment.Sleeper;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Carries one local connection after the other, for agents without a multiplexer. The agent
 * connects to the destination when the session starts, and again at the first byte of each later
 * local connection.
 */
public final class BasicForward implements Forward {
    /** The time without a byte after which a local end of file counts as the end. */
    private static final Duration QUIET = Duration.ofMillis(300);

    /**
     * The time for bytes of the last connection that are still on their way. Nothing in the
     * protocol separates them from those of the next one.
     */
    private static final Duration SETTLE = Duration.ofMillis(200);

    /** How long the local program may take nothing once the session has ended. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final int BUFFER = 32 * 1024;

    private final Acceptor listener;
    private final PortLink link;
    private final PortEvents events;
    private final Sleeper sleeper;

    /** Is held while a connection is served. */
    private final ReentrantLock turn = new ReentrantLock(true);

    private boolean isFirst = true;
    private volatile boolean hadConnection;
    private volatile @Nullable LocalOutput output;
    private volatile @Nullable SocketChannel connection;
    private volatile boolean closed;

    private BasicForward(Acceptor listener, PortLink link, PortEvents events, Sleeper sleeper) {
        this.listener = listener;
        this.link = link;
        this.events = events;
        this.sleeper = sleeper;
    }

    /** Serves local connections from now on. */
    public static BasicForward start(
            Acceptor listener, PortLink link, PortEvents events, Sleeper sleeper) {
        BasicForward forward = new BasicForward(listener, link, events, sleeper);
        listener.serve(forward::accepted, sleeper);
        return forward;
    }

    private void accepted(SocketChannel local) throws InterruptedException {
        turn.lockInterruptibly();
        try {
            connection = local;
            if (!closed) {
                events.accepted(isFirst);
                serve(local);
            }
        } finally {
            LocalSockets.close(local);
            turn.unlock();
        }
    }

    private void serve(SocketChannel local) throws InterruptedException {
        LocalOutput mine =
                new LocalOutput(
                        "download",
                        (bytes, offset, length) -> writeAll(local, bytes, offset, length),
                        () -> LocalSockets.close(local));
        mine.start();
        if (isFirst) {
            output = mine;
            hadConnection = true;
        }
        try {
            if (upload(local, mine)) {
                mine.awaitQuiet(QUIET);
            }
        } finally {
            leave();
        }
        if (!closed) {
            mine.close();
            link.flag(PortFlag.DISCONNECT_TO_PORT);
            isFirst = false;
        }
    }

    /** Throws away what still comes for this connection, unless it is being finished. */
    private void leave() {
        if (!closed) {
            output = null;
        }
    }

    private static void writeAll(SocketChannel local, byte[] bytes, int offset, int length)
            throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes, offset, length);
        while (buffer.hasRemaining()) {
            local.write(buffer);
        }
    }

    /** Returns whether the local program has ended its direction in order. */
    private boolean upload(SocketChannel local, LocalOutput mine) throws InterruptedException {
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        try {
            while (local.read(buffer) >= 0) {
                if (output == null) {
                    sleeper.sleep(SETTLE);
                    output = mine;
                }
                link.send(buffer.array(), 0, buffer.position());
                buffer.clear();
            }
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    /**
     * Takes a payload. Before the first local connection nobody can take it, so it comes again.
     * Between two connections it is the rest of what the last one did not want.
     */
    @Override
    public boolean take(byte[] payload) throws InterruptedException {
        if (!hadConnection) {
            return false;
        }
        LocalOutput current = output;
        if (current != null) {
            current.put(payload);
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
        closed = true;
        listener.close();
        LocalOutput current = output;
        if (current != null) {
            current.finish(PATIENCE);
        }
    }

    @Override
    public void close() {
        closed = true;
        listener.close();
        LocalOutput current = output;
        if (current != null) {
            current.close();
        }
        SocketChannel local = connection;
        if (local != null) {
            LocalSockets.close(local);
        }
    }
}
