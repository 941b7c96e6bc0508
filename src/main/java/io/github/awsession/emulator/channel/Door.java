package io.github.awsession.emulator.channel;

import io.github.awsession.datachannel.stream.Line;
import io.github.awsession.datachannel.websocket.ServerUpgrade;
import io.github.awsession.datachannel.websocket.WebSocketLine;
import io.github.awsession.emulator.agent.Agent;
import io.github.awsession.emulator.http.LoopbackHost;
import io.github.awsession.emulator.line.ChannelChaos;
import io.github.awsession.json.JsonReader;
import io.github.awsession.json.JsonSyntaxException;
import io.github.awsession.value.Value;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Decides who may open a data channel: programs of this machine that have a token. Web pages may
 * not; browsers name the page in the header {@code Origin}.
 */
final class Door {
    private static final int MILLISECONDS_TO_ASK = 10_000;
    private static final int MILLISECONDS_TO_SHOW_TOKEN = 5_000;
    private static final int POLICY = 1008;

    private final Channels channels;
    private final ChannelChaos chaos;

    Door(Channels channels, ChannelChaos chaos) {
        this.channels = channels;
        this.chaos = chaos;
    }

    /** Serves a connection until its end. */
    void enter(Socket socket) throws IOException {
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(MILLISECONDS_TO_ASK);
        InputStream in = new BufferedInputStream(socket.getInputStream());
        Optional<UpgradeRequest> request = UpgradeRequest.read(in);
        if (request.isEmpty()) {
            refuse(socket, "400 Bad Request");
            return;
        }
        Optional<String> session = channels.named(request.get().target());
        String refusal = refusal(request.get(), session.isPresent());
        if (!refusal.isEmpty()) {
            refuse(socket, refusal);
            return;
        }
        Optional<byte[]> response = ServerUpgrade.response(request.get()::header);
        if (response.isEmpty()) {
            refuse(socket, "400 Bad Request");
            return;
        }
        socket.getOutputStream().write(response.get());
        open(socket, WebSocketLine.server(in, socket.getOutputStream(), socket), session.get());
    }

    private String refusal(UpgradeRequest request, boolean isKnown) {
        if (!isForThisMachine(request) || !request.values("Origin").isEmpty()) {
            return "403 Forbidden";
        }
        if (!request.method().equals("GET")) {
            return "405 Method Not Allowed";
        }
        if (!isKnown) {
            return "404 Not Found";
        }
        return chaos.refuses() ? "503 Service Unavailable" : "";
    }

    private static boolean isForThisMachine(UpgradeRequest request) {
        try {
            return LoopbackHost.isNamed(request.values("Host"), new URI(request.target()));
        } catch (URISyntaxException _) {
            return false;
        }
    }

    private static void refuse(Socket socket, String status) throws IOException {
        socket.getOutputStream()
                .write(
                        ("HTTP/1.1 "
                                        + status
                                        + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
        socket.shutdownOutput();
    }

    private void open(Socket socket, Line line, String session) throws IOException {
        socket.setSoTimeout(MILLISECONDS_TO_SHOW_TOKEN);
        Optional<Agent> agent = Optional.empty();
        try {
            byte[] first = line.read();
            agent = first == null ? agent : channels.unlock(session, token(first));
        } catch (IOException _) {
            // The time is over, or the client has gone.
        }
        if (agent.isEmpty()) {
            line.close(POLICY, "The token does not open this session");
            return;
        }
        socket.setSoTimeout(0);
        agent.get().serve(chaos.applied(line));
    }

    private static String token(byte[] message) {
        try {
            String text = new String(message, StandardCharsets.UTF_8);
            return new JsonReader().read(text) instanceof Value.Structure request
                            && request.get("TokenValue") instanceof Value.Text(String token)
                    ? token
                    : "";
        } catch (JsonSyntaxException _) {
            return "";
        }
    }
}
