package io.github.awsession.emulator.channel;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.awsession.datachannel.handshake.document.ClientVersion;
import io.github.awsession.datachannel.handshake.document.HandshakeRequest;
import io.github.awsession.datachannel.handshake.document.HandshakeResponse;
import io.github.awsession.datachannel.handshake.document.HandshakeResponse.Processed;
import io.github.awsession.datachannel.handshake.document.MalformedDocumentException;
import io.github.awsession.datachannel.message.ChannelClosed;
import io.github.awsession.datachannel.message.Message;
import io.github.awsession.datachannel.message.MessageType;
import io.github.awsession.datachannel.message.PayloadType;
import io.github.awsession.datachannel.stream.Receiver;
import io.github.awsession.datachannel.stream.ReliableStream;
import io.github.awsession.datachannel.stream.StreamClock;
import io.github.awsession.datachannel.stream.StreamRole;
import io.github.awsession.datachannel.websocket.WebSocketLine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Opens data channels as the client of a session does, and keeps what comes. */
final class ChannelClient implements Receiver, AutoCloseable {
    private static final long SECONDS = 20;

    private final ReliableStream stream =
            new ReliableStream(
                    StreamRole.CLIENT,
                    100,
                    new StreamClock(Clock.systemUTC(), System::nanoTime),
                    this);
    private final Map<PayloadType, ByteArrayOutputStream> received =
            new EnumMap<>(PayloadType.class);
    private final List<HandshakeRequest> requests = new ArrayList<>();
    private final CompletableFuture<String> end = new CompletableFuture<>();
    private WebSocketLine line;
    private Thread reader;

    ChannelClient() {
        for (PayloadType type : PayloadType.values()) {
            received.put(type, new ByteArrayOutputStream());
        }
        Thread.ofPlatform().daemon().start(this::work);
    }

    private void work() {
        try {
            stream.work();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Opens a data channel; what it shows is read on another thread. */
    ChannelClient open(StreamAddress address) throws IOException {
        line = connect(address);
        WebSocketLine opened = line;
        stream.attach(opened);
        reader = Thread.ofPlatform().daemon().start(() -> read(opened));
        return this;
    }

    /** Opens a websocket and shows the token. */
    static WebSocketLine connect(StreamAddress address) throws IOException {
        Socket socket = socket(address);
        socket.setSoTimeout((int) TimeUnit.SECONDS.toMillis(SECONDS));
        socket.getOutputStream()
                .write(request(address, "Host: " + URI.create(address.url()).getAuthority()));
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = socket.getInputStream().read();
            if (next < 0) {
                throw new IOException("refused: " + head);
            }
            head.append((char) next);
        }
        WebSocketLine line =
                WebSocketLine.client(
                        socket.getInputStream(), socket.getOutputStream(), socket, new Random(7));
        line.text("{\"MessageSchemaVersion\":\"1.0\",\"TokenValue\":\"" + address.token() + "\"}");
        return line;
    }

    static Socket socket(StreamAddress address) throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), URI.create(address.url()).getPort());
    }

    /** Returns the request for a websocket with some headers. */
    static byte[] request(StreamAddress address, String headers) {
        URI url = URI.create(address.url());
        return ("GET "
                        + url.getRawPath()
                        + "?"
                        + url.getRawQuery()
                        + " HTTP/1.1\r\n"
                        + headers
                        + "\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                        + "Sec-WebSocket-Version: 13\r\n"
                        + "Sec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==\r\n\r\n")
                .getBytes(ISO_8859_1);
    }

    private void read(WebSocketLine opened) {
        try {
            for (byte[] bytes = opened.read(); bytes != null; bytes = opened.read()) {
                stream.received(bytes);
            }
        } catch (IOException | InterruptedException _) {
            // The test opens it again, or is over.
        }
        stream.detach(opened);
    }

    @Override
    public boolean take(Message message) {
        if (message.payloadType() == PayloadType.HANDSHAKE_REQUEST) {
            Thread.ofPlatform().daemon().start(() -> agree(message.payload()));
        }
        synchronized (received) {
            received.get(message.payloadType()).writeBytes(message.payload());
            received.notifyAll();
        }
        return true;
    }

    private void agree(byte[] payload) {
        try {
            HandshakeRequest request = HandshakeRequest.of(payload);
            synchronized (received) {
                requests.add(request);
            }
            List<Processed> done =
                    request.actions().stream().map(each -> answer(each.type())).toList();
            send(
                    PayloadType.HANDSHAKE_RESPONSE,
                    new HandshakeResponse(ClientVersion.OURS, done).payload());
        } catch (MalformedDocumentException | InterruptedException problem) {
            end.completeExceptionally(problem);
        }
    }

    private static Processed answer(String type) {
        return type.equals(HandshakeRequest.ENCRYPTION)
                ? Processed.failed(type, "no key")
                : Processed.done(type);
    }

    @Override
    public void control(Message message) {
        if (message.type() == MessageType.CHANNEL_CLOSED) {
            end.complete(ChannelClosed.output(message));
        }
    }

    @Override
    public void beat() {}

    void send(PayloadType type, byte[] payload) throws InterruptedException {
        stream.send(type, List.of(payload));
    }

    void type(String text) throws InterruptedException {
        send(PayloadType.OUTPUT, text.getBytes(UTF_8));
    }

    /** Cuts the connection without a word. */
    void cut() {
        line.close();
    }

    /** Waits until the other side has cut the connection. */
    void awaitCut() throws InterruptedException {
        reader.join(TimeUnit.SECONDS.toMillis(SECONDS));
        if (reader.isAlive()) {
            throw new AssertionError("still connected");
        }
    }

    /** Returns the text with which the session ended. */
    String awaitEnd() throws Exception {
        return end.get(SECONDS, TimeUnit.SECONDS);
    }

    /** Waits until a text has come. */
    String await(PayloadType type, String text) throws InterruptedException {
        long last = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        synchronized (received) {
            while (!text(type).contains(text)) {
                if (System.nanoTime() > last) {
                    throw new AssertionError("not in: " + text(type));
                }
                received.wait(TimeUnit.SECONDS.toMillis(SECONDS));
            }
            return text(type);
        }
    }

    String text(PayloadType type) {
        synchronized (received) {
            return received.get(type).toString(UTF_8);
        }
    }

    @Override
    public void close() {
        stream.close();
        if (line != null) {
            line.close();
        }
    }
}
