package io.github.awsession.client.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;

import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Makes sockets that offer x25519 as the only key exchange. Otherwise Java prepares a second key,
 * on a NIST curve, which costs 50 ms in a cold process and which AWS servers do not choose.
 */
final class OneKeyShareSockets extends SSLSocketFactory {
    private static final String[] GROUPS = {"x25519"};

    private final SSLSocketFactory sockets;

    OneKeyShareSockets(SSLSocketFactory sockets) {
        this.sockets = sockets;
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return sockets.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return sockets.getSupportedCipherSuites();
    }

    @Override
    public Socket createSocket() throws IOException {
        return narrowed(sockets.createSocket());
    }

    @Override
    public Socket createSocket(Socket plain, String host, int port, boolean close)
            throws IOException {
        return narrowed(sockets.createSocket(plain, host, port, close));
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return narrowed(sockets.createSocket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort)
            throws IOException {
        return narrowed(sockets.createSocket(host, port, local, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return narrowed(sockets.createSocket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
            throws IOException {
        return narrowed(sockets.createSocket(host, port, local, localPort));
    }

    private static Socket narrowed(Socket socket) {
        if (socket instanceof SSLSocket secured) {
            SSLParameters parameters = secured.getSSLParameters();
            parameters.setNamedGroups(GROUPS);
            secured.setSSLParameters(parameters);
        }
        return socket;
    }
}
