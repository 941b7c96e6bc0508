package build.image;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.UUID;

/** Plays the agent at the other end of one data channel, in one short session. */
final class StubAgent {
    private static final int HEADER = 120;
    private static final int TYPE_LENGTH = 32;
    private static final int SEQUENCE = 48;
    private static final int ID = 64;
    private static final int PAYLOAD_TYPE = 112;
    private static final int ALONE = 3;
    private static final int OUTPUT = 1;
    private static final int SIZE = 3;
    private static final int HANDSHAKE_REQUEST = 5;
    private static final int HANDSHAKE_RESPONSE = 6;
    private static final int HANDSHAKE_COMPLETE = 7;
    private static final int MOST_TRIES = 2000;

    /** Is the first stream of a client. */
    private static final int STREAM = 3;

    private static final int MUX_HEADER = 8;
    private static final byte FIN = 1;
    private static final byte PSH = 2;

    private final StubWebSocket channel;
    private long sequence;

    StubAgent(StubWebSocket channel) {
        this.channel = channel;
    }

    /** Shows a prompt, waits for the size of the terminal and an end of input, and ends. */
    void serveShell() throws IOException {
        channel.read();
        stream(OUTPUT, bytes("$ "));
        await(SIZE);
        await(OUTPUT);
        stream(OUTPUT, bytes("exit\r\n"));
        close();
    }

    /** Connects to the port of the client once, carries some bytes in both directions, and ends. */
    void servePort() throws IOException {
        int port = unused();
        channel.read();
        stream(HANDSHAKE_REQUEST, bytes(request(port)));
        await(HANDSHAKE_RESPONSE);
        stream(
                HANDSHAKE_COMPLETE,
                bytes("{\"HandshakeTimeToComplete\":1,\"CustomerMessage\":\"\"}"));
        try (Socket program = connect(port)) {
            program.getOutputStream().write('?');
            awaitData();
            stream(OUTPUT, frame(PSH, bytes("!")));
            if (program.getInputStream().read() != '!') {
                throw new IOException("The client has lost a byte");
            }
        }
        stream(OUTPUT, frame(FIN, new byte[0]));
        close();
    }

    private static int unused() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String request(int port) {
        return """
               {"AgentVersion": "3.3.1230.0", "RequestedClientActions": [
               {"ActionType": "SessionType", "ActionParameters": {"SessionType": "Port",
               "Properties": {"portNumber": "80", "type": "LocalPortForwarding",
               "localPortNumber": "%d"}}}]}\
               """
                .formatted(port);
    }

    /** Connects as soon as the client listens. */
    private static Socket connect(int port) throws IOException {
        for (int tries = 1; ; tries++) {
            try {
                return new Socket(InetAddress.getLoopbackAddress(), port);
            } catch (IOException problem) {
                if (tries == MOST_TRIES) {
                    throw problem;
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(1);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until the client has opened a stream and sent data on it. */
    private void awaitData() throws IOException {
        long left = 2L * MUX_HEADER + 1;
        while (left > 0) {
            left -= await(OUTPUT);
        }
    }

    /** Returns the length of the next payload of this type, after acknowledging all until then. */
    private int await(int payloadType) throws IOException {
        while (true) {
            byte[] bytes = channel.read();
            ByteBuffer message = ByteBuffer.wrap(bytes);
            if (new String(bytes, 4, TYPE_LENGTH, StandardCharsets.US_ASCII)
                    .startsWith("input_stream_data")) {
                acknowledge(message);
                if (message.getInt(PAYLOAD_TYPE) == payloadType) {
                    return bytes.length - HEADER;
                }
            }
        }
    }

    private void acknowledge(ByteBuffer message) throws IOException {
        UUID id = new UUID(message.getLong(ID + Long.BYTES), message.getLong(ID));
        String document =
                """
                {"AcknowledgedMessageType": "input_stream_data", "AcknowledgedMessageId": "%s",
                "AcknowledgedMessageSequenceNumber": %d, "IsSequentialMessage": true}\
                """
                        .formatted(id, message.getLong(SEQUENCE));
        send("acknowledge", 0, ALONE, 0, bytes(document));
    }

    private void stream(int payloadType, byte[] payload) throws IOException {
        send("output_stream_data", sequence, sequence == 0 ? 1 : 0, payloadType, payload);
        sequence++;
    }

    private void close() throws IOException {
        String document =
                """
                {"MessageId": "%s", "CreatedDate": "", "DestinationId": "i-1", "SessionId": "",
                "MessageType": "channel_closed", "SchemaVersion": 1, "Output": ""}\
                """
                        .formatted(UUID.randomUUID());
        send("channel_closed", 0, ALONE, 0, bytes(document));
        while (true) {
            channel.read();
        }
    }

    private void send(String type, long number, long flags, int payloadType, byte[] payload)
            throws IOException {
        UUID id = UUID.randomUUID();
        byte[] padded = bytes(type + " ".repeat(TYPE_LENGTH - type.length()));
        ByteBuffer message =
                ByteBuffer.allocate(HEADER + payload.length)
                        .putInt(HEADER - Integer.BYTES)
                        .put(padded)
                        .putInt(1)
                        .putLong(System.currentTimeMillis())
                        .putLong(number)
                        .putLong(flags)
                        .putLong(id.getLeastSignificantBits())
                        .putLong(id.getMostSignificantBits())
                        .put(digest(payload))
                        .putInt(payloadType)
                        .putInt(payload.length)
                        .put(payload);
        channel.write(message.array());
    }

    private static byte[] frame(byte command, byte[] data) {
        return ByteBuffer.allocate(MUX_HEADER + data.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 1)
                .put(command)
                .putShort((short) data.length)
                .putInt(STREAM)
                .put(data)
                .array();
    }

    private static byte[] digest(byte[] payload) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(payload);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
