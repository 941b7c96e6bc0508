package io.github.awsession.transport;

import io.github.awsession.transport.http.ResponseHead;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;

/**
 * Is a connection that speaks another protocol after a request for that. One thread may read while
 * another one writes. An interrupt of a thread that waits closes the connection.
 */
public final class UpgradedConnection implements Closeable {
    private final Connection connection;
    private final ResponseHead head;
    private final DuplexChannel channel;

    private UpgradedConnection(Connection connection, ResponseHead head, DuplexChannel channel) {
        this.connection = connection;
        this.head = head;
        this.channel = channel;
    }

    /** Makes a connection without time limits of one over which a server sent a head. */
    static UpgradedConnection of(Connection connection, ResponseHead head) throws IOException {
        return new UpgradedConnection(connection, head, connection.wire().duplex());
    }

    /** Returns the value of a header of the response. */
    public Optional<String> header(String name) {
        return head.header(name);
    }

    /** Returns the bytes behind the head of the response. */
    public InputStream in() {
        return connection.reader().rest();
    }

    public OutputStream out() throws IOException {
        return connection.out();
    }

    /**
     * Limits from now on how long a read waits for bytes and how long a write waits for room; zero
     * is no limit, with which the connection begins. Beyond a limit there is a {@code
     * SocketTimeoutException}, and the connection is of no more use.
     */
    public void limit(Duration read, Duration write) {
        channel.limit(milliseconds(read), milliseconds(write));
    }

    private static int milliseconds(Duration limit) {
        return (int) Math.min(limit.toMillis(), Integer.MAX_VALUE);
    }

    /** Closes the connection without waiting for anything; threads that wait fail at once. */
    @Override
    public void close() {
        connection.close();
    }
}
