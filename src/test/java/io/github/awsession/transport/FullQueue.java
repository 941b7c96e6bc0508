package io.github.awsession.transport;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;

/** Fills the queue of a server that accepts nothing, so that further connections have to wait. */
record FullQueue(List<SocketChannel> waiting) implements AutoCloseable {
    private static final int MOST = 64;

    static FullQueue of(ServerSocket server) throws IOException {
        List<SocketChannel> waiting = new ArrayList<>();
        InetSocketAddress address = (InetSocketAddress) server.getLocalSocketAddress();
        while (waiting.size() < MOST) {
            SocketChannel next = SocketChannel.open();
            waiting.add(next);
            try {
                next.socket().connect(address, 200);
            } catch (SocketTimeoutException _) {
                return new FullQueue(waiting);
            }
        }
        throw new IllegalStateException("the system accepts everything");
    }

    @Override
    public void close() throws IOException {
        for (SocketChannel each : waiting) {
            each.close();
        }
    }
}
