package io.github.awsession.session.port;

import io.github.awsession.datachannel.mux.MuxStream;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;

/** Joins one local connection with its stream: one thread for each direction. */
final class MuxConnection {
    /**
     * The time without a byte from the agent after which a local end of file is passed on. An agent
     * closes both directions then, so an answer that takes longer is lost; but a program that has
     * closed its connection looks the same, and the far side should learn of it soon.
     */
    static final Duration QUIET = Duration.ofSeconds(1);

    private static final int BUFFER = 16 * 1024;

    private final SocketChannel local;
    private final MuxStream stream;
    private final Duration quiet;
    private final Runnable ended;
    private final Thread up;
    private final Thread down;
    private volatile boolean sessionEnded;

    /**
     * Makes a connection that does nothing yet.
     *
     * @param quiet see {@link #QUIET}
     * @param ended runs when both directions are at their end
     */
    MuxConnection(SocketChannel local, MuxStream stream, Duration quiet, Runnable ended) {
        this.local = local;
        this.stream = stream;
        this.quiet = quiet;
        this.ended = ended;
        this.up = Thread.ofVirtual().name("upload " + stream.id()).unstarted(this::upload);
        this.down = Thread.ofVirtual().name("download " + stream.id()).unstarted(this::download);
    }

    void start() {
        up.start();
        down.start();
    }

    private void upload() {
        try {
            if (uploadAll()) {
                stream.finishWhenQuiet(quiet);
            } else {
                stream.discard();
            }
        } catch (InterruptedException _) {
            LocalSockets.close(local);
        }
    }

    /** Returns whether the local program has ended its direction in order. */
    private boolean uploadAll() throws InterruptedException {
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        try {
            while (local.read(buffer) >= 0) {
                // Bytes that nobody wants any more are read as well, because closing a socket with
                // unread bytes would take the answer from the local program.
                if (!stream.isFinishedByPeer()) {
                    boolean _ = stream.write(buffer.array(), 0, buffer.position());
                }
                buffer.clear();
            }
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private void download() {
        try {
            if (downloadAll()) {
                stream.finish();
                if (!sessionEnded) {
                    boolean _ = up.join(quiet);
                }
            } else {
                stream.discard();
            }
        } catch (InterruptedException _) {
            // The session has ended.
        } finally {
            LocalSockets.close(local);
            ended.run();
        }
    }

    /** Returns whether the local program has taken everything. */
    private boolean downloadAll() throws InterruptedException {
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        try {
            for (; ; ) {
                int length = stream.read(buffer.array(), 0, BUFFER);
                if (length < 0) {
                    local.shutdownOutput();
                    return true;
                }
                buffer.limit(length).position(0);
                while (buffer.hasRemaining()) {
                    local.write(buffer);
                }
            }
        } catch (IOException _) {
            return false;
        }
    }

    /** Closes the local connection as one that has lost bytes, not as one at its end. */
    void reset() {
        try {
            local.setOption(StandardSocketOptions.SO_LINGER, 0);
        } catch (IOException | UnsupportedOperationException _) {
            // A unix socket has no such way, or the connection is gone already.
        }
        LocalSockets.close(local);
    }

    /** Lets the connection end as soon as the bytes that have arrived are delivered. */
    void sessionEnded() {
        sessionEnded = true;
    }

    /** Waits until everything is delivered, but no longer than it may. */
    void await(Duration patience) throws InterruptedException {
        boolean _ = down.join(patience);
    }

    /** Ends both directions at once. */
    void close() {
        LocalSockets.close(local);
        up.interrupt();
        down.interrupt();
    }
}
