package io.github.awsession.transport.tls;

import io.github.awsession.error.InterruptedByUserException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/** Secures connections with TLS. Nothing is set up before the first use. */
public final class Tls {
    /**
     * Is the only key exchange that is offered at first. Otherwise Java prepares a second key, on a
     * NIST curve, which costs 50 ms in a cold process and which AWS servers do not choose.
     */
    private static final String[] ONE_GROUP = {"x25519"};

    private final Trust trust;
    private final FutureTask<SSLSocketFactory> sockets =
            new FutureTask<>(() -> context().getSocketFactory());
    private volatile boolean oneKeyShare;

    /**
     * Makes TLS that trusts these servers. With {@code oneKeyShare}, a connection offers a single
     * key exchange, which saves time with servers known to accept it.
     */
    public Tls(Trust trust, boolean oneKeyShare) {
        this.trust = trust;
        this.oneKeyShare = oneKeyShare;
    }

    /** Prepares all that connections need. Any thread may call this method. */
    public void check() throws IOException {
        var _ = sockets();
    }

    /** Secures a connection, which goes to a server or to a proxy. */
    public SSLSocket over(Socket plain, String host, int port) throws IOException {
        SSLSocket socket = (SSLSocket) sockets().createSocket(plain, host, port, true);
        SSLParameters parameters = socket.getSSLParameters();
        if (!(trust instanceof Trust.Everyone)) {
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
        }
        if (oneKeyShare) {
            parameters.setNamedGroups(ONE_GROUP);
        }
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    /** Offers all key exchanges from now on, and returns whether that is a change. */
    public boolean offerAllKeyShares() {
        boolean before = oneKeyShare;
        oneKeyShare = false;
        return before;
    }

    private SSLSocketFactory sockets() throws IOException {
        sockets.run();
        try {
            return sockets.get();
        } catch (ExecutionException problem) {
            throw Failures.rethrown(problem);
        } catch (InterruptedException _) {
            throw new InterruptedByUserException();
        }
    }

    private SSLContext context() throws IOException {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {manager()}, null);
            return context;
        } catch (GeneralSecurityException problem) {
            throw new SSLException(problem);
        }
    }

    private TrustManager manager() throws IOException, GeneralSecurityException {
        if (trust instanceof Trust.Everyone) {
            return new TrustEveryone();
        }
        if (trust instanceof Trust.Bundle(Trust.Content file)) {
            CertificateBundle bundle = CertificateBundle.read(file.read());
            return new StrictTrust(manager(bundle.usable()), bundle.refused());
        }
        return new StrictTrust(manager(null), List.of());
    }

    private static X509ExtendedTrustManager manager(@Nullable KeyStore store)
            throws GeneralSecurityException {
        TrustManagerFactory factory =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return (X509ExtendedTrustManager) factory.getTrustManagers()[0];
    }
}
