package io.github.awsession.transport;

import java.io.IOException;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.function.Supplier;

/**
 * Writes to a connection. A server that stops reading is waited for as long as for one that does
 * not respond.
 */
final class TimedOutput extends OutputStream {
    private final SocketChannel channel;
    private final Supplier<TimeLimits> limits;

    TimedOutput(SocketChannel channel, Supplier<TimeLimits> limits) {
        this.channel = channel;
        this.limits = limits;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes, offset, length);
        channel.configureBlocking(false);
        try {
            while (rest.hasRemaining()) {
                if (channel.write(rest) == 0) {
                    awaitRoom();
                }
            }
        } finally {
            if (channel.isOpen()) {
                channel.configureBlocking(true);
            }
        }
    }

    private void awaitRoom() throws IOException {
        try (Selector selector = Selector.open()) {
            channel.register(selector, SelectionKey.OP_WRITE);
            int ready = selector.select(limits.get().readMilliseconds());
            if (Thread.currentThread().isInterrupted()) {
                channel.close();
                throw new ClosedByInterruptException();
            }
            if (ready == 0) {
                throw new SocketTimeoutException("Write timed out");
            }
        }
    }
}
