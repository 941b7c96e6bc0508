package build.image;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import javax.net.ssl.SSLContext;

/**
 * Serves the data channels of the sessions that the training commands start, on the loopback
 * interface. The path of a channel says what kind of session it has.
 */
final class StubGateway implements AutoCloseable {
    private static final String PORT_SESSION = "port-1";
    private static final String SHELL_SESSION = "user-1";

    private final ServerSocket plain;
    private final ServerSocket secure;

    StubGateway(SSLContext context) throws IOException {
        InetAddress here = InetAddress.getLoopbackAddress();
        plain = new ServerSocket(0, 0, here);
        secure = context.getServerSocketFactory().createServerSocket(0, 0, here);
        for (ServerSocket server : new ServerSocket[] {plain, secure}) {
            Thread.ofPlatform().daemon().start(() -> accept(server));
        }
    }

    /**
     * Returns the response to a request that starts a session. The channel is encrypted when the
     * call is, as it is at AWS.
     */
    String opening(String request, boolean encrypted) {
        String id = request.contains("portNumber") ? PORT_SESSION : SHELL_SESSION;
        String address =
                encrypted
                        ? "wss://localhost:" + secure.getLocalPort()
                        : "ws://localhost:" + plain.getLocalPort();
        return """
               {"SessionId": "%1$s", "TokenValue": "token",
               "StreamUrl": "%2$s/v1/data-channel/%1$s?role=publish_subscribe"}\
               """
                .formatted(id, address);
    }

    private static void accept(ServerSocket server) {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread.ofPlatform().daemon().start(() -> serve(socket));
            } catch (IOException _) {
                // The server is closed, or a client has gone away.
            }
        }
    }

    private static void serve(Socket socket) {
        try (socket;
                InputStream in = new BufferedInputStream(socket.getInputStream())) {
            String request = head(in);
            StubWebSocket channel = StubWebSocket.accept(request, in, socket.getOutputStream());
            StubAgent agent = new StubAgent(channel);
            if (request.contains(PORT_SESSION)) {
                agent.servePort();
            } else {
                agent.serveShell();
            }
        } catch (IOException _) {
            // The client notices that its session has not ended in order, and so does the build.
        }
    }

    /** Reads the request and the headers of an upgrade. */
    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("The client has closed the connection");
            }
            head.write(next);
        }
        return head.toString(StandardCharsets.US_ASCII);
    }

    @Override
    public void close() throws IOException {
        plain.close();
        secure.close();
    }
}
