package io.github.awsession.transport;

import jdk.net.ExtendedSocketOptions;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/**
 * Is a TCP connection whose reads and writes end at time limits, and with a {@code
 * ClosedByInterruptException} as soon as the thread is interrupted. It is a {@code Socket} because
 * Java's TLS works on one; the methods that TLS does not call are not implemented.
 */
final class TimedSocket extends Socket {
    private final SocketChannel channel;
    private final Socket plain;
    private final InputStream in;
    private final OutputStream out;
    private TimeLimits limits;
    private volatile @Nullable DuplexChannel duplex;

    private TimedSocket(SocketChannel channel, TimeLimits limits) throws IOException {
        this.channel = channel;
        this.plain = channel.socket();
        this.limits = limits;
        this.in = new TimedInput();
        this.out = new Output(new TimedOutput(channel, this::limits));
    }

    /**
     * Connects to the first address of a host that accepts a connection.
     *
     * @throws ConnectTimeoutException when the last address did not respond in time
     * @throws IOException the reason of the last address, or that the host has no address
     */
    static TimedSocket connect(String host, int port, TimeLimits limits) throws IOException {
        InetAddress[] addresses = InetAddress.getAllByName(host);
        int last = addresses.length - 1;
        for (int next = 0; next < last; next++) {
            try {
                return connect(new InetSocketAddress(addresses[next], port), limits);
            } catch (IOException _) {
                // The next address may accept a connection.
            }
        }
        return connect(new InetSocketAddress(addresses[last], port), limits);
    }

    private static TimedSocket connect(InetSocketAddress address, TimeLimits limits)
            throws IOException {
        SocketChannel channel = SocketChannel.open();
        try {
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.socket().connect(address, limits.connectMilliseconds());
            return new TimedSocket(channel, limits.beforeRequest());
        } catch (SocketTimeoutException _) {
            close(channel);
            throw new ConnectTimeoutException();
        } catch (IOException problem) {
            close(channel);
            throw problem;
        }
    }

    private static void close(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException _) {
            // Nothing was sent, so nothing is lost.
        }
    }

    private TimeLimits limits() {
        return limits;
    }

    /** Sets the limits of all later reads and writes. */
    void limit(TimeLimits next) {
        limits = next;
    }

    /**
     * Acknowledges what comes next at once. A server that writes a response in two pieces, or one
     * behind the tickets of TLS, waits for an acknowledgement, which the system otherwise delays by
     * 40 ms.
     */
    void acknowledgeAtOnce() {
        try {
            channel.setOption(ExtendedSocketOptions.TCP_QUICKACK, true);
        } catch (IOException | UnsupportedOperationException _) {
            // Other systems do without.
        }
    }

    /**
     * Returns whether the server has sent something or has closed the connection. No response is
     * expected when this is called, so such a connection cannot be used.
     */
    boolean isStale() {
        try {
            channel.configureBlocking(false);
            int read = channel.read(ByteBuffer.allocate(1));
            channel.configureBlocking(true);
            return read != 0;
        } catch (IOException _) {
            return true;
        }
    }

    /** Lets one thread read while another one writes from now on, without the limits so far. */
    DuplexChannel duplex() throws IOException {
        DuplexChannel both = DuplexChannel.of(channel);
        duplex = both;
        return both;
    }

    @Override
    public InputStream getInputStream() {
        return in;
    }

    @Override
    public OutputStream getOutputStream() {
        return out;
    }

    @Override
    public boolean isConnected() {
        return plain.isConnected();
    }

    @Override
    public boolean isClosed() {
        return plain.isClosed();
    }

    @Override
    public boolean isInputShutdown() {
        return plain.isInputShutdown();
    }

    @Override
    public boolean isOutputShutdown() {
        return plain.isOutputShutdown();
    }

    @Override
    public void shutdownInput() throws IOException {
        plain.shutdownInput();
    }

    @Override
    public void shutdownOutput() throws IOException {
        plain.shutdownOutput();
    }

    @Override
    public InetAddress getInetAddress() {
        return plain.getInetAddress();
    }

    @Override
    public int getPort() {
        return plain.getPort();
    }

    @Override
    public SocketAddress getRemoteSocketAddress() {
        return plain.getRemoteSocketAddress();
    }

    @Override
    public void setSoTimeout(int timeout) {
        // The time limits of this class hold.
    }

    @Override
    public int getSoTimeout() {
        return 0;
    }

    @Override
    public void close() throws IOException {
        DuplexChannel both = duplex;
        if (both == null) {
            channel.close();
        } else {
            both.close();
        }
    }

    /** Reads with the limits of the moment. */
    private final class TimedInput extends InputStream {
        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            DuplexChannel both = duplex;
            if (both != null) {
                return both.read(bytes, offset, length);
            }
            plain.setSoTimeout(limits.readMilliseconds());
            return plain.getInputStream().read(bytes, offset, length);
        }

        @Override
        public int available() throws IOException {
            return plain.getInputStream().available();
        }
    }

    /** Writes with the limits of the moment; TLS keeps this stream when the limits change. */
    private final class Output extends OutputStream {
        private final OutputStream timed;

        Output(OutputStream timed) {
            this.timed = timed;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            DuplexChannel both = duplex;
            if (both == null) {
                timed.write(bytes, offset, length);
            } else {
                both.write(bytes, offset, length);
            }
        }
    }
}
