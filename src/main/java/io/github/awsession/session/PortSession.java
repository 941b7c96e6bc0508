package io.github.awsession.session;

import io.github.awsession.datachannel.ChannelEnd;
import io.github.awsession.datachannel.DataChannel;
import io.github.awsession.datachannel.handshake.ClientHandshake;
import io.github.awsession.datachannel.handshake.SessionType;
import io.github.awsession.datachannel.message.PayloadType;
import io.github.awsession.environment.Environment;
import io.github.awsession.environment.Streams;
import io.github.awsession.error.ExitCode;
import io.github.awsession.session.port.Acceptor;
import io.github.awsession.session.port.BasicForward;
import io.github.awsession.session.port.Forward;
import io.github.awsession.session.port.LocalListener;
import io.github.awsession.session.port.MuxForward;
import io.github.awsession.session.port.PortEvents;
import io.github.awsession.session.port.PortLink;
import io.github.awsession.session.port.StreamForward;

import java.nio.ByteBuffer;

/** Connects a session with local ports, or with the standard streams as one connection. */
final class PortSession {
    private static final String FORWARDING = "LocalPortForwarding";
    private static final long GRACE_MILLISECONDS = 2000;

    private final Environment environment;
    private final DataChannel channel;
    private final StatusLines lines;
    private final String id;
    private final ClientHandshake handshake;
    private final LocalPort localPort;

    PortSession(
            Environment environment,
            DataChannel channel,
            StatusLines lines,
            String id,
            ClientHandshake handshake,
            LocalPort localPort) {
        this.environment = environment;
        this.channel = channel;
        this.lines = lines;
        this.id = id;
        this.handshake = handshake;
        this.localPort = localPort;
    }

    /** Runs until the session ends, and returns the exit status. */
    int run() throws InterruptedException {
        SessionType type = handshake.sessionType();
        try (Forward forward = start(type)) {
            if (forward instanceof BasicForward) {
                channel.offer((kind, bytes) -> take(forward, kind, bytes));
            } else {
                channel.consume((kind, bytes) -> take(forward, kind, bytes));
            }
            if (channel.awaitEnd() instanceof ChannelEnd.Closed) {
                forward.finish();
            }
            return ExitCode.OK.status();
        }
    }

    private Forward start(SessionType type) {
        if (!type.property("type").equals(FORWARDING)) {
            Streams streams = environment.streams();
            return StreamForward.start(streams.in(), streams.out(), new Link(), new Events(false));
        }
        boolean several = handshake.agentVersion().multiplexes();
        LocalListener listener = localPort.listener(type);
        lines.opened(
                id,
                listener.isUnix() ? "Unix socket " + listener.name() : "Port " + listener.port(),
                several);
        Acceptor acceptor = localPort.acceptor(listener);
        Forward forward =
                several
                        ? MuxForward.start(
                                acceptor,
                                new Link(),
                                !handshake.agentVersion().isPatient(),
                                new Events(true),
                                environment.sleeper())
                        : BasicForward.start(
                                acceptor, new Link(), new Events(false), environment.sleeper());
        localPort.opened();
        return forward;
    }

    private static boolean take(Forward forward, PayloadType type, byte[] bytes)
            throws InterruptedException {
        if (type == PayloadType.OUTPUT) {
            return forward.take(bytes);
        }
        if (type == PayloadType.FLAG && bytes.length == Integer.BYTES) {
            forward.flag(ByteBuffer.wrap(bytes).getInt());
        }
        return true;
    }

    /** Sends what local programs have for the agent. */
    private final class Link implements PortLink {
        @Override
        public void send(byte[] bytes, int offset, int length) throws InterruptedException {
            channel.send(bytes, offset, length);
        }

        @Override
        public void flag(int value) throws InterruptedException {
            channel.flag(value);
        }
    }

    /** Shows what happens, and ends the session when its streams have ended. */
    private final class Events implements PortEvents {
        private final boolean several;

        Events(boolean several) {
            this.several = several;
        }

        @Override
        public void accepted(boolean isFirst) {
            if (isFirst) {
                lines.accepted(id, several);
            }
        }

        @Override
        public void refused() {
            lines.refused();
        }

        @Override
        public void stalled() {
            lines.warn("a connection was reset, because its program took nothing for 30 seconds");
        }

        @Override
        public void failed(String sentence) {
            channel.fail(sentence);
        }

        @Override
        public void ended() {
            try {
                if (channel.awaitEnd(GRACE_MILLISECONDS).isEmpty()) {
                    channel.close();
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
