package io.github.awsession.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Is a server whose behaviour on the wire is up to the test, one thread to a connection. */
public final class RawServer implements AutoCloseable {
    private final ServerSocket server;
    private final List<String> heads = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger closed = new AtomicInteger();
    private final List<Socket> connections = Collections.synchronizedList(new ArrayList<>());

    /** Behaves on one connection. */
    @FunctionalInterface
    public interface Behaviour {
        /** Serves a connection, which is closed afterwards; any failure only ends it. */
        void serve(Socket connection) throws IOException;
    }

    private RawServer(ServerSocket server) {
        this.server = server;
    }

    /** Starts a server on a free port. */
    public static RawServer start(Behaviour behaviour) {
        try {
            return on(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), behaviour);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Starts a server that accepts the connections of a socket. */
    public static RawServer on(ServerSocket socket, Behaviour behaviour) {
        RawServer server = new RawServer(socket);
        Thread.startVirtualThread(() -> server.accept(behaviour));
        return server;
    }

    public int port() {
        return server.getLocalPort();
    }

    /** Returns the heads of all requests. */
    public List<String> heads() {
        return heads;
    }

    /** Returns the number of connections that were accepted. */
    public int connections() {
        return connections.size();
    }

    /** Returns the number of connections that are closed again. */
    public int closed() {
        return closed.get();
    }

    /** Reads a request without the body, and returns the head; empty at the end of the stream. */
    public String read(Socket connection) throws IOException {
        InputStream in = connection.getInputStream();
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return "";
            }
            head.append((char) next);
        }
        heads.add(head.toString());
        return head.toString();
    }

    /** Writes text, each character as one byte. */
    public static void write(Socket connection, String text) throws IOException {
        connection.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        connection.getOutputStream().flush();
    }

    private void accept(Behaviour behaviour) {
        while (!server.isClosed()) {
            try {
                Socket connection = server.accept();
                connections.add(connection);
                Thread.startVirtualThread(() -> serve(connection, behaviour));
            } catch (IOException _) {
                // The test is over, or a handshake failed.
            }
        }
    }

    private void serve(Socket connection, Behaviour behaviour) {
        try (connection) {
            behaviour.serve(connection);
        } catch (IOException _) {
            // The program has hung up.
        }
        closed.incrementAndGet();
    }

    @Override
    public void close() {
        try {
            server.close();
            for (Socket connection : List.copyOf(connections)) {
                connection.close();
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
