package io.github.awsession.session;

import io.github.awsession.datachannel.handshake.SessionType;
import io.github.awsession.session.port.Acceptor;
import io.github.awsession.session.port.LastingListener;
import io.github.awsession.session.port.LocalAddress;
import io.github.awsession.session.port.LocalListener;

import org.jspecify.annotations.Nullable;

/**
 * Is the local end of a session with ports. Where the address is known before the session is
 * started, it is bound before, so that a port in use costs no session.
 */
public final class LocalPort implements AutoCloseable {
    private final String host;
    private final Runnable opened;
    private @Nullable LocalListener listener;
    private @Nullable Acceptor acceptor;

    private LocalPort(String host, Runnable opened) {
        this.host = host;
        this.opened = opened;
    }

    /**
     * Makes a local end that is not bound yet.
     *
     * @param host the address at which to listen; empty for localhost
     */
    public static LocalPort unbound(String host) {
        return new LocalPort(host, () -> {});
    }

    /**
     * Binds a port.
     *
     * @throws io.github.awsession.error.GeneralException when it is in use or is none
     */
    public static LocalPort tcp(String host, String port) {
        LocalPort local = new LocalPort(host, () -> {});
        local.listener = LocalListener.bind(LocalAddress.tcp(host, port));
        return local;
    }

    /**
     * Binds a unix socket.
     *
     * @throws io.github.awsession.error.GeneralException when it is in use or cannot be made
     */
    public static LocalPort unix(String path) {
        LocalPort local = new LocalPort("", () -> {});
        local.listener = LocalListener.bind(LocalAddress.unix(path));
        return local;
    }

    /**
     * Makes the local end of one session that uses a listener after others.
     *
     * @param opened runs when the session serves connections
     */
    public static LocalPort of(LastingListener listener, Runnable opened) {
        LocalPort local = new LocalPort("", opened);
        local.listener = listener.listener();
        local.acceptor = listener.next();
        return local;
    }

    /** Returns the bound end, and binds it where the session says if it is not bound yet. */
    LocalListener listener(SessionType type) {
        LocalListener bound = listener;
        if (bound == null) {
            bound =
                    LocalListener.bind(
                            type.property("localConnectionType").equals("unix")
                                    ? LocalAddress.unix(type.property("localUnixSocket"))
                                    : LocalAddress.tcp(host, type.property("localPortNumber")));
            listener = bound;
        }
        return bound;
    }

    /** Returns what accepts connections at the bound end. */
    Acceptor acceptor(LocalListener bound) {
        Acceptor lasting = acceptor;
        return lasting == null ? bound : lasting;
    }

    /** Reports that connections are served. */
    void opened() {
        opened.run();
    }

    @Override
    public void close() {
        if (acceptor != null) {
            acceptor.close();
        } else if (listener != null) {
            listener.close();
        }
    }
}
