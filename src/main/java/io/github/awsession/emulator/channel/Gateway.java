package io.github.awsession.emulator.channel;

import io.github.awsession.emulator.agent.SessionPlan;
import io.github.awsession.emulator.line.ChannelChaos;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** Serves data channels on a port of the loopback address until it is closed. */
public final class Gateway implements ChannelHost, AutoCloseable {
    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final int BACKLOG = 512;

    /** Limits the connections at the same time; one that is too many is closed at once. */
    private static final int MOST_CONNECTIONS = 2048;

    private final ServerSocket listener;
    private final Channels channels;
    private final Door door;
    private final Semaphore connections = new Semaphore(MOST_CONNECTIONS);

    private Gateway(ServerSocket listener, GatewaySettings settings) {
        this.listener = listener;
        this.channels = new Channels(settings, listener.getLocalPort());
        this.door =
                new Door(
                        channels,
                        new ChannelChaos(
                                settings.faults(),
                                settings.seed(),
                                settings.counts(),
                                settings.agents().clock().nanoseconds()));
    }

    /**
     * Starts to serve on a free port.
     *
     * @throws IOException when there is none
     */
    public static Gateway start(GatewaySettings settings) throws IOException {
        ServerSocket listener = new ServerSocket(0, BACKLOG, InetAddress.getByAddress(LOOPBACK));
        Gateway gateway = new Gateway(listener, settings);
        Thread.ofVirtual().name("gateway").start(gateway::accept);
        return gateway;
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                if (connections.tryAcquire()) {
                    Thread.ofVirtual().name("channel").start(() -> serve(socket));
                } else {
                    socket.close();
                }
            } catch (IOException _) {
                // The client has gone already, or this is the end.
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            door.enter(socket);
        } catch (IOException _) {
            // The client has gone.
        } finally {
            connections.release();
        }
    }

    @Override
    public StreamAddress open(SessionPlan plan, ChannelListener events) {
        return channels.open(plan, events);
    }

    @Override
    public Optional<StreamAddress> reopen(String session) {
        return channels.reopen(session);
    }

    @Override
    public void end(String session, String text) {
        channels.end(session, text);
    }

    /** Ends all sessions, and returns when none of their programs runs any more. */
    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException _) {
            // Nobody can connect any more.
        }
        channels.close();
    }
}
