package io.github.awsession.transport;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/**
 * Is a TCP connection from which one thread reads while another one writes. A channel that blocks
 * cannot do both and keep time limits: what sets a limit for a write waits for the read.
 */
final class DuplexChannel {
    private final SocketChannel channel;
    private final Selector readable;
    private final Selector writable;
    private volatile int readMilliseconds;
    private volatile int writeMilliseconds;

    private DuplexChannel(SocketChannel channel, Selector readable, Selector writable) {
        this.channel = channel;
        this.readable = readable;
        this.writable = writable;
    }

    /** Takes over a channel, which must not be used in another way from now on. */
    static DuplexChannel of(SocketChannel channel) throws IOException {
        channel.configureBlocking(false);
        DuplexChannel duplex = new DuplexChannel(channel, Selector.open(), Selector.open());
        channel.register(duplex.readable, SelectionKey.OP_READ);
        channel.register(duplex.writable, SelectionKey.OP_WRITE);
        return duplex;
    }

    /** Limits how long a read and a write wait, also those that begin later; 0 is no limit. */
    void limit(int read, int write) {
        readMilliseconds = read;
        writeMilliseconds = write;
    }

    int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        ByteBuffer room = ByteBuffer.wrap(bytes, offset, length);
        int read = channel.read(room);
        while (read == 0) {
            await(readable, readMilliseconds, "Read timed out");
            read = channel.read(room);
        }
        return read;
    }

    void write(byte[] bytes, int offset, int length) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes, offset, length);
        while (rest.hasRemaining()) {
            if (channel.write(rest) == 0) {
                await(writable, writeMilliseconds, "Write timed out");
            }
        }
    }

    private void await(Selector selector, int limit, String whenOver) throws IOException {
        int ready;
        try {
            ready = selector.select(limit);
            selector.selectedKeys().clear();
        } catch (ClosedSelectorException _) {
            throw new AsynchronousCloseException();
        }
        if (!channel.isOpen()) {
            throw new AsynchronousCloseException();
        }
        if (Thread.currentThread().isInterrupted()) {
            close();
            throw new ClosedByInterruptException();
        }
        if (ready == 0) {
            throw new SocketTimeoutException(whenOver);
        }
    }

    /** Closes the connection; reads and writes that wait fail at once. */
    void close() throws IOException {
        channel.close();
        // Only then does the system hear of it, and only this wakes up who waits.
        readable.close();
        writable.close();
    }
}
