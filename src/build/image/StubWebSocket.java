package build.image;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads and writes the messages of a websocket that a client has opened. */
final class StubWebSocket {
    private static final String ACCEPTING = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final Pattern KEY = Pattern.compile("(?i)\r\nSec-WebSocket-Key: *(.*?) *\r\n");
    private static final int FINAL = 0x80;
    private static final int BINARY = 2;
    private static final int CLOSE = 8;
    private static final int CONTROL = 8;
    private static final int SHORT = 126;
    private static final int LONG = 127;

    private final DataInputStream in;
    private final OutputStream out;

    private StubWebSocket(InputStream in, OutputStream out) {
        this.in = new DataInputStream(in);
        this.out = out;
    }

    /** Answers the request for an upgrade. */
    static StubWebSocket accept(String request, InputStream in, OutputStream out)
            throws IOException {
        Matcher key = KEY.matcher(request);
        if (!key.find()) {
            throw new IOException("no websocket key in " + request);
        }
        String answer =
                "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                        + "Sec-WebSocket-Accept: "
                        + digest(key.group(1) + ACCEPTING)
                        + "\r\n\r\n";
        out.write(answer.getBytes(StandardCharsets.US_ASCII));
        return new StubWebSocket(in, out);
    }

    private static String digest(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-1").digest(bytes));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Returns the next message; pings are left without an answer. */
    byte[] read() throws IOException {
        while (true) {
            int kind = in.readUnsignedByte() & ~FINAL;
            // The first bit says that the frame is masked, as all frames of clients are.
            int length = in.readUnsignedByte() & ~FINAL;
            if (length == SHORT) {
                length = in.readUnsignedShort();
            } else if (length == LONG) {
                length = Math.toIntExact(in.readLong());
            }
            byte[] mask = in.readNBytes(Integer.BYTES);
            byte[] bytes = in.readNBytes(length);
            for (int at = 0; at < bytes.length; at++) {
                bytes[at] ^= mask[at % mask.length];
            }
            if (kind == CLOSE) {
                throw new IOException("The client has closed the websocket");
            }
            if (kind < CONTROL) {
                return bytes;
            }
        }
    }

    void write(byte[] message) throws IOException {
        ByteBuffer frame = ByteBuffer.allocate(Integer.BYTES + message.length);
        frame.put((byte) (FINAL | BINARY));
        if (message.length < SHORT) {
            frame.put((byte) message.length);
        } else {
            frame.put((byte) SHORT).putShort((short) message.length);
        }
        frame.put(message).flip();
        out.write(frame.array(), 0, frame.limit());
    }
}
