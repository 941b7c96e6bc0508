package io.github.awsession.session.port;

import io.github.awsession.environment.Sleeper;
import io.github.awsession.error.GeneralException;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.List;

/**
 * Is bound to a local address, so that programs can connect. Binding and serving are separate
 * steps, so that a port in use is known before the session is started.
 */
public final class LocalListener implements Acceptor {
    /**
     * The bytes of one connection that wait in the kernel. With more, a slow reader would seem to
     * take nothing for long, because the kernel reports progress in large steps only. As it is, a
     * reader of 10 kB/s is seen to take something every few seconds.
     */
    private static final int SEND_BUFFER = 32 * 1024;

    /** The pause after a connection could not be accepted, for lack of file descriptors mostly. */
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final String name;
    private final int port;
    private final List<ServerSocketChannel> servers;
    private final Runnable cleanUp;
    private volatile boolean closed;

    private LocalListener(
            String name, int port, List<ServerSocketChannel> servers, Runnable cleanUp) {
        this.name = name;
        this.port = port;
        this.servers = servers;
        this.cleanUp = cleanUp;
    }

    /**
     * Binds to an address.
     *
     * @throws GeneralException when it is in use or cannot be used
     */
    public static LocalListener bind(LocalAddress address) {
        if (address instanceof LocalAddress.Unix unix) {
            UnixSocketFile file = UnixSocketFile.bind(unix.path());
            return new LocalListener(
                    unix.path().toString(), -1, List.of(file.server()), file::delete);
        }
        LocalAddress.Tcp tcp = (LocalAddress.Tcp) address;
        List<ServerSocketChannel> servers = TcpBinding.bind(tcp);
        int port = servers.getFirst().socket().getLocalPort();
        return new LocalListener(tcp.host() + ":" + port, port, servers, () -> {});
    }

    /** Returns host and port, or the path of the unix socket. */
    public String name() {
        return name;
    }

    /** Returns the number of the port, or -1 for a unix socket. */
    public int port() {
        return port;
    }

    /** Returns whether this is a unix socket. */
    public boolean isUnix() {
        return port < 0;
    }

    @Override
    public void serve(Handler handler, Sleeper sleeper) {
        for (ServerSocketChannel server : servers) {
            Thread.ofVirtual()
                    .name("accept " + name)
                    .start(
                            () -> {
                                try {
                                    acceptAll(server, handler, sleeper);
                                } catch (InterruptedException _) {
                                    // The session has ended.
                                }
                            });
        }
    }

    private void acceptAll(ServerSocketChannel server, Handler handler, Sleeper sleeper)
            throws InterruptedException {
        while (!closed) {
            try {
                handler.accepted(accept(server));
            } catch (ClosedChannelException _) {
                return;
            } catch (IOException _) {
                sleeper.sleep(PAUSE);
            }
        }
    }

    private SocketChannel accept(ServerSocketChannel server) throws IOException {
        SocketChannel connection = server.accept();
        try {
            connection.setOption(StandardSocketOptions.SO_SNDBUF, SEND_BUFFER);
            if (!isUnix()) {
                connection.setOption(StandardSocketOptions.TCP_NODELAY, true);
            }
        } catch (IOException _) {
            // The connection is gone already, which its first read tells.
        }
        return connection;
    }

    /** Accepts no more connections; those that exist go on. */
    @Override
    public void close() {
        closed = true;
        for (ServerSocketChannel server : servers) {
            LocalSockets.close(server);
        }
        cleanUp.run();
    }
}
