package io.github.awsession.emulator.runner;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/** Connects to ports from this machine. */
final class Ports {
    private static final int MILLISECONDS_TO_CONNECT = 10_000;

    private Ports() {}

    /** Connects to the first address of a host that answers. */
    static Socket connect(String host, int port) throws IOException {
        IOException failure = new IOException("no address");
        for (InetAddress address : InetAddress.getAllByName(host)) {
            Socket socket = new Socket();
            try {
                socket.setTcpNoDelay(true);
                socket.connect(new InetSocketAddress(address, port), MILLISECONDS_TO_CONNECT);
                return socket;
            } catch (IOException problem) {
                socket.close();
                failure = problem;
            }
        }
        throw failure;
    }

    static void close(@Nullable Socket socket) {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException _) {
            // It is closed as far as anybody can tell.
        }
    }
}
