package io.github.awsession.datachannel.websocket.frame;

import org.jspecify.annotations.Nullable;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Reads frames. A frame that announces many bytes gets memory only as they arrive. */
public final class FrameReader {
    private static final int BUFFER_BYTES = 65_536;

    private final InputStream in;
    private final boolean masked;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES).limit(0);

    /** Makes a reader of what is sent to one side. */
    public FrameReader(InputStream in, Role side) {
        this.in = in;
        this.masked = side == Role.SERVER;
    }

    /**
     * Returns the next frame, or null at the end of the stream.
     *
     * @param most the most bytes that a part of a message may have
     * @throws WebSocketException for a frame that breaks the rules
     * @throws EOFException at an end within a frame
     */
    public @Nullable Frame next(int most) throws IOException {
        if (!buffer.hasRemaining() && !fill()) {
            return null;
        }
        require(2);
        int first = buffer.get() & 0xff;
        int second = buffer.get() & 0xff;
        int opcode = first & Frame.OPCODE;
        boolean last = (first & Frame.LAST) != 0;
        check(first, second);
        long length = length(second & Frame.LENGTH);
        if (Frame.isControl(opcode) && (!last || length > Frame.MOST_CONTROL_BYTES)) {
            throw violation("a control frame that is too long or in parts");
        }
        if (length < 0) {
            throw violation("a frame of a negative length");
        }
        if (!Frame.isControl(opcode) && length > most) {
            throw new WebSocketException(CloseCode.TOO_LARGE, "The message is too large");
        }
        int mask = 0;
        if (masked) {
            require(Integer.BYTES);
            mask = buffer.getInt();
        }
        return new Frame(last, opcode, payload((int) length, mask));
    }

    private void check(int first, int second) throws WebSocketException {
        if ((first & Frame.RESERVED) != 0) {
            throw violation("a frame with reserved bits");
        }
        if (!Frame.isKnown(first & Frame.OPCODE)) {
            throw violation("a frame of an unknown kind");
        }
        if (((second & Frame.MASKED) != 0) != masked) {
            throw violation(masked ? "a frame without a mask" : "a frame with a mask");
        }
    }

    private static WebSocketException violation(String what) {
        return new WebSocketException(CloseCode.PROTOCOL_ERROR, "The other side sent " + what);
    }

    private long length(int code) throws IOException {
        if (code == Frame.SHORT_LENGTH) {
            require(Short.BYTES);
            return Short.toUnsignedInt(buffer.getShort());
        }
        if (code == Frame.LONG_LENGTH) {
            require(Long.BYTES);
            return buffer.getLong();
        }
        return code;
    }

    private byte[] payload(int length, int mask) throws IOException {
        byte[] bytes = new byte[Math.min(length, BUFFER_BYTES)];
        int read = 0;
        while (read < length) {
            if (!buffer.hasRemaining() && !fill()) {
                throw cut();
            }
            int more = Math.min(buffer.remaining(), length - read);
            if (read + more > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.min(length, 2 * bytes.length));
                more = Math.min(more, bytes.length - read);
            }
            buffer.get(bytes, read, more);
            read += more;
        }
        if (mask != 0) {
            ByteBuffer whole = ByteBuffer.wrap(bytes);
            Masks.apply(mask, whole, 0, whole, 0, length);
        }
        return bytes;
    }

    /** Waits until some bytes of a head are in the buffer. */
    private void require(int bytes) throws IOException {
        while (buffer.remaining() < bytes) {
            if (!fill()) {
                throw cut();
            }
        }
    }

    private static EOFException cut() {
        return new EOFException("The connection ended within a frame");
    }

    /** Reads what is there, behind what was read before; returns whether there was anything. */
    private boolean fill() throws IOException {
        buffer.compact();
        int read = -1;
        try {
            read = in.read(buffer.array(), buffer.position(), buffer.remaining());
            buffer.position(buffer.position() + Math.max(read, 0));
        } finally {
            buffer.flip();
        }
        return read > 0;
    }
}
