package io.github.awsession.transport;

import io.github.awsession.error.InterruptedByUserException;
import io.github.awsession.transport.http.HttpRequest;
import io.github.awsession.transport.http.HttpResponse;
import io.github.awsession.transport.http.RequestBytes;
import io.github.awsession.transport.http.ResponseHead;
import io.github.awsession.transport.http.ResponseTooLargeException;
import io.github.awsession.transport.tls.Tls;

import org.jspecify.annotations.Nullable;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.channels.ClosedByInterruptException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Exchanges requests and responses with servers. Each request is sent at most once: when a
 * connection fails, so does the exchange. Connections that servers keep open are used again.
 *
 * <p>Any number of threads may use an instance. An interrupt ends the exchange of its thread at
 * once.
 */
public final class HttpConnections {
    private static final int MOST_IDLE = 10;
    private static final int SWITCHING_PROTOCOLS = 101;

    private final Connector connector;
    private final List<Connection> idle = new ArrayList<>();
    private @Nullable ConnectionAhead ahead;

    /** Makes an instance that goes through a proxy, if there is one. */
    public HttpConnections(Optional<Proxy> proxy, Tls tls) {
        this.connector = new Connector(proxy, tls);
    }

    /**
     * Sends a request and returns its response.
     *
     * @param sending is run before the first byte of the request is sent; without it, the server
     *     has seen nothing
     * @throws ProxyException when the proxy makes no connection, or a connection through it breaks
     * @throws ConnectTimeoutException when the server does not accept a connection in time
     * @throws SocketTimeoutException when another time limit is exceeded
     * @throws javax.net.ssl.SSLException when there is no secured connection
     * @throws ResponseTooLargeException when the response is too large
     * @throws IOException when there is no response for another reason
     * @throws InterruptedByUserException when the thread is interrupted
     */
    public HttpResponse send(
            Server server, HttpRequest request, TimeLimits limits, Runnable sending)
            throws IOException {
        try {
            Connection connection = connection(server, limits);
            try {
                return exchange(connection, request, limits, sending);
            } catch (IOException | RuntimeException problem) {
                connection.close();
                throw problem;
            }
        } catch (IOException problem) {
            throw explained(problem);
        }
    }

    /**
     * Sends a request that asks for another protocol over a connection of its own. A proxy opens a
     * tunnel for it, with and without TLS behind that.
     *
     * @param request a request without a body, whose headers are sent as they are, behind {@code
     *     Host}
     * @throws UpgradeRefusedException when the server keeps to HTTP
     * @throws IOException for the reasons of {@link #send}
     */
    public UpgradedConnection upgrade(Server server, HttpRequest request, TimeLimits limits)
            throws IOException {
        try {
            Connection connection = connector.openForUpgrade(server, limits);
            try {
                return upgrade(connection, request, limits);
            } catch (IOException | RuntimeException problem) {
                connection.close();
                throw problem;
            }
        } catch (IOException problem) {
            throw explained(problem);
        }
    }

    private static UpgradedConnection upgrade(
            Connection connection, HttpRequest request, TimeLimits limits) throws IOException {
        connection.wire().limit(limits);
        connection.out().write(RequestBytes.ofUpgrade(request, connection.server().authority()));
        ResponseHead head = connection.reader().head();
        if (head.status() != SWITCHING_PROTOCOLS) {
            throw new UpgradeRefusedException(head.status());
        }
        return UpgradedConnection.of(connection, head);
    }

    /**
     * Returns the work of opening a connection, for a thread that has time. The next request to the
     * server does the work itself if no thread has begun it, waits for its end, and fails as it
     * does.
     */
    public synchronized Runnable ahead(Server server, TimeLimits limits) {
        ConnectionAhead next = ConnectionAhead.of(server, () -> connector.open(server, limits));
        ahead = next;
        return next;
    }

    /**
     * Prepares what connections with TLS need, without opening one.
     *
     * @throws IOException when the trusted certificates cannot be read
     */
    public void check() throws IOException {
        connector.tls().check();
    }

    private Connection connection(Server server, TimeLimits limits) throws IOException {
        ConnectionAhead begun = takeAhead(server);
        if (begun != null) {
            return begun.connection();
        }
        for (Connection open = take(server); open != null; open = take(server)) {
            if (!open.isStale()) {
                return open;
            }
            open.close();
        }
        return connector.open(server, limits);
    }

    private HttpResponse exchange(
            Connection connection, HttpRequest request, TimeLimits limits, Runnable sending)
            throws IOException {
        byte[] bytes = connection.bytes(request);
        connection.wire().limit(limits);
        sending.run();
        connection.out().write(bytes);
        connection.wire().acknowledgeAtOnce();
        ResponseHead head = connection.reader().head();
        byte[] body = connection.reader().body(head);
        if (head.isFollowed()) {
            keep(connection);
        } else {
            connection.close();
        }
        return new HttpResponse(head.status(), head.headers(), body);
    }

    private synchronized @Nullable ConnectionAhead takeAhead(Server server) {
        ConnectionAhead begun = ahead;
        if (begun == null || !begun.server().is(server)) {
            return null;
        }
        ahead = null;
        return begun;
    }

    private synchronized @Nullable Connection take(Server server) {
        for (int place = 0; place < idle.size(); place++) {
            if (idle.get(place).server().is(server)) {
                return idle.remove(place);
            }
        }
        return null;
    }

    private synchronized void keep(Connection connection) {
        if (idle.size() == MOST_IDLE) {
            idle.removeFirst().close();
        }
        idle.add(connection);
    }

    /** AWS CLI blames the proxy whenever a connection through it breaks. */
    private IOException explained(IOException problem) {
        boolean broken = problem instanceof EOFException || problem instanceof SocketException;
        return broken && connector.proxy().isPresent()
                ? new ProxyException(translated(problem))
                : translated(problem);
    }

    /** Finds what TLS wraps: an interrupt, or a time limit. */
    private static IOException translated(IOException problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof ClosedByInterruptException) {
                var _ = Thread.interrupted();
                throw new InterruptedByUserException();
            }
            if (cause instanceof SocketTimeoutException late
                    && !(problem instanceof ProxyException)) {
                return late;
            }
        }
        return problem;
    }
}
