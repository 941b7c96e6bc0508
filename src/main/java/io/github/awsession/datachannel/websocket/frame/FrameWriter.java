package io.github.awsession.datachannel.websocket.frame;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/** Writes frames, as many at a time as fit into a buffer. One thread may use it at a time. */
public final class FrameWriter {
    /** Holds a full window of usual messages; larger batches are written in pieces. */
    private static final int USUAL_BYTES = 262_144;

    private static final int FIRST_BYTES = 4_096;
    private static final int LARGEST_SHORT = 0xffff;

    private final OutputStream out;
    private final @Nullable Masks masks;
    private ByteBuffer buffer = ByteBuffer.allocate(FIRST_BYTES);

    /**
     * Makes a writer for one side.
     *
     * @param masks the masks of a client; a server has none
     */
    public FrameWriter(OutputStream out, @Nullable Masks masks) {
        this.out = out;
        this.masks = masks;
    }

    /** Adds a frame that is a message, or no part of one, to what {@link #flush} writes. */
    public void add(int opcode, byte[] payload) throws IOException {
        makeRoom(Frame.MOST_HEAD_BYTES + payload.length);
        buffer.put((byte) (Frame.LAST | opcode));
        int masked = masks == null ? 0 : Frame.MASKED;
        if (payload.length < Frame.SHORT_LENGTH) {
            buffer.put((byte) (masked | payload.length));
        } else if (payload.length <= LARGEST_SHORT) {
            buffer.put((byte) (masked | Frame.SHORT_LENGTH)).putShort((short) payload.length);
        } else {
            buffer.put((byte) (masked | Frame.LONG_LENGTH)).putLong(payload.length);
        }
        if (masks == null) {
            buffer.put(payload);
            return;
        }
        int mask = masks.next();
        buffer.putInt(mask);
        int start = buffer.position();
        Masks.apply(mask, ByteBuffer.wrap(payload), 0, buffer, start, payload.length);
        buffer.position(start + payload.length);
    }

    private void makeRoom(int bytes) throws IOException {
        if (buffer.remaining() >= bytes) {
            return;
        }
        int needed = buffer.position() + bytes;
        if (buffer.position() > 0 && needed > USUAL_BYTES) {
            flush();
            needed = bytes;
        }
        if (buffer.capacity() < needed) {
            int next = Math.max(needed, Math.min(4 * buffer.capacity(), USUAL_BYTES));
            buffer = ByteBuffer.allocate(next).put(buffer.flip());
        }
    }

    /** Writes all frames that were added. */
    public void flush() throws IOException {
        int length = buffer.position();
        buffer.clear();
        out.write(buffer.array(), 0, length);
        out.flush();
        if (buffer.capacity() > USUAL_BYTES) {
            buffer = ByteBuffer.allocate(FIRST_BYTES);
        }
    }
}
