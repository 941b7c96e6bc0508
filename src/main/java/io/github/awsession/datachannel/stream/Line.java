package io.github.awsession.datachannel.stream;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;

/**
 * Is one connection of a data channel. One thread reads while any number of threads send; sending
 * never waits for reading, nor reading for sending.
 */
public interface Line extends AutoCloseable {
    /**
     * Waits for the next message and returns its bytes. Pings are answered meanwhile.
     *
     * @return the bytes, or null when the other side has closed the connection
     * @throws IOException when the connection is broken
     */
    byte @Nullable [] read() throws IOException;

    /**
     * Sends messages, all with one system call where that is possible.
     *
     * @throws IOException when the connection is broken
     */
    void send(List<byte[]> messages) throws IOException;

    /** Sends a text, which only opens a data channel. */
    void text(String text) throws IOException;

    /** Asks the other side for a sign of life, after which {@link #signs} has grown. */
    void ping() throws IOException;

    /** Returns how many signs of life there have been: every frame that was read counts. */
    long signs();

    /** Closes the connection, telling the other side why, as far as that is possible at once. */
    void close(int code, String reason);

    /** Closes the connection at once. */
    @Override
    void close();
}
