package io.github.awsession.datachannel.websocket.frame;

/**
 * Is one frame.
 *
 * @param last whether it ends its message
 * @param opcode what it is
 * @param payload its content, which is not masked
 */
@SuppressWarnings("ArrayRecordComponent")
public record Frame(boolean last, int opcode, byte[] payload) {
    /** Bounds a message, and so each of its frames. */
    public static final int MOST_BYTES = 1 << 20;

    /** Bounds the payload of frames that are no part of a message. */
    static final int MOST_CONTROL_BYTES = 125;

    public static final int CONTINUATION = 0;
    public static final int TEXT = 1;
    public static final int BINARY = 2;
    public static final int CLOSE = 8;
    public static final int PING = 9;
    public static final int PONG = 10;

    static final int LAST = 0x80;
    static final int RESERVED = 0x70;
    static final int OPCODE = 0x0f;
    static final int MASKED = 0x80;
    static final int LENGTH = 0x7f;

    /** Announces a length of two bytes. */
    static final int SHORT_LENGTH = 126;

    /** Announces a length of eight bytes. */
    static final int LONG_LENGTH = 127;

    /** Is the size of the longest head. */
    static final int MOST_HEAD_BYTES = 2 + Long.BYTES + Integer.BYTES;

    /** Returns whether frames of this kind may come between the parts of a message. */
    static boolean isControl(int opcode) {
        return opcode >= CLOSE;
    }

    static boolean isKnown(int opcode) {
        return opcode <= BINARY || (isControl(opcode) && opcode <= PONG);
    }
}
