package io.github.awsession.session.port;

import io.github.awsession.error.GeneralException;

import java.io.IOException;
import java.net.BindException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnknownHostException;
import java.nio.channels.ServerSocketChannel;
import java.util.List;

/** Binds TCP ports. */
final class TcpBinding {
    private TcpBinding() {}

    /**
     * Binds to an address; for localhost to 127.0.0.1, and to the same port of ::1 if it is free.
     *
     * @throws GeneralException when the address is in use or cannot be used
     */
    static List<ServerSocketChannel> bind(LocalAddress.Tcp address) {
        try {
            if (!address.isLocalhost()) {
                return List.of(bind(InetAddress.getByName(address.host()), address.port()));
            }
            ServerSocketChannel first = bind(InetAddress.ofLiteral("127.0.0.1"), address.port());
            return withSixth(first);
        } catch (UnknownHostException _) {
            throw new GeneralException(
                    "Cannot listen on " + address.host() + ": the name has no address.");
        } catch (IOException problem) {
            throw new GeneralException(
                    "Cannot listen on "
                            + address.host()
                            + ":"
                            + address.port()
                            + ": "
                            + reason(problem));
        }
    }

    private static List<ServerSocketChannel> withSixth(ServerSocketChannel first) {
        try {
            int port = first.socket().getLocalPort();
            return List.of(first, bind(InetAddress.ofLiteral("::1"), port));
        } catch (IOException | UnsupportedOperationException _) {
            // The machine has no IPv6, or another program has the port there.
            return List.of(first);
        }
    }

    private static ServerSocketChannel bind(InetAddress address, int port) throws IOException {
        ServerSocketChannel server =
                ServerSocketChannel.open(
                        address instanceof Inet4Address
                                ? StandardProtocolFamily.INET
                                : StandardProtocolFamily.INET6);
        try {
            return server.bind(new InetSocketAddress(address, port));
        } catch (IOException problem) {
            LocalSockets.close(server);
            throw problem;
        }
    }

    private static String reason(IOException problem) {
        String reason = String.valueOf(problem.getMessage());
        return problem instanceof BindException && reason.contains("in use")
                ? "the port is already in use."
                : reason + ".";
    }
}
