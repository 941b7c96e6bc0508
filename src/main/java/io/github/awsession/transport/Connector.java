package io.github.awsession.transport;

import io.github.awsession.transport.tls.Tls;
import io.github.awsession.transport.tls.TlsReasons;

import java.io.IOException;
import java.net.Socket;
import java.nio.channels.ClosedByInterruptException;
import java.util.Optional;

import javax.net.ssl.SSLException;

/**
 * Opens connections.
 *
 * @param proxy the proxy for all connections
 * @param tls the way to secure connections to servers and proxies
 */
record Connector(Optional<Proxy> proxy, Tls tls) {
    /**
     * Opens a connection, and offers all key exchanges to a server that does not know the single
     * one. Nothing of a request was sent until then, so nothing is sent twice.
     */
    Connection open(Server server, TimeLimits limits) throws IOException {
        return open(server, limits, server.secured());
    }

    /** Opens a connection at whose other end no proxy reads requests. */
    Connection openForUpgrade(Server server, TimeLimits limits) throws IOException {
        return open(server, limits, true);
    }

    private Connection open(Server server, TimeLimits limits, boolean tunnelled)
            throws IOException {
        try {
            return establish(server, limits, tunnelled);
        } catch (SSLException problem) {
            if (TlsReasons.isDistrust(problem) || !tls.offerAllKeyShares()) {
                throw problem;
            }
            return establish(server, limits, tunnelled);
        }
    }

    private Connection establish(Server server, TimeLimits limits, boolean tunnelled)
            throws IOException {
        return proxy.isEmpty()
                ? directly(server, limits)
                : throughProxy(proxy.get(), server, limits, tunnelled);
    }

    private Connection directly(Server server, TimeLimits limits) throws IOException {
        TimedSocket wire = TimedSocket.connect(server.host(), server.port(), limits);
        try {
            return Connection.of(server, Optional.empty(), wire, secured(wire, server));
        } catch (IOException | RuntimeException problem) {
            wire.close();
            throw problem;
        }
    }

    private Connection throughProxy(
            Proxy first, Server server, TimeLimits limits, boolean tunnelled) throws IOException {
        TimedSocket wire = connect(first, limits);
        try {
            Socket toProxy = secured(wire, first.server());
            if (!tunnelled) {
                return Connection.of(server, proxy, wire, toProxy);
            }
            Tunnel.open(toProxy, server, first);
            return Connection.of(server, Optional.empty(), wire, secured(toProxy, server));
        } catch (IOException | RuntimeException problem) {
            wire.close();
            throw problem;
        }
    }

    private static TimedSocket connect(Proxy first, TimeLimits limits) throws IOException {
        try {
            return TimedSocket.connect(first.server().host(), first.server().port(), limits);
        } catch (ClosedByInterruptException interrupt) {
            throw interrupt;
        } catch (IOException problem) {
            throw new ProxyException(problem);
        }
    }

    private Socket secured(Socket wire, Server server) throws IOException {
        return server.secured() ? tls.over(wire, server.host(), server.port()) : wire;
    }
}
