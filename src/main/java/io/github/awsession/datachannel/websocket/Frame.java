package io.github.awsession.datachannel.websocket;

/**
 * Is one frame.
 *
 * @param last whether it ends its message
 * @param opcode what it is
 * @param payload its content, which is not masked
 */
@SuppressWarnings("ArrayRecordComponent")
record Frame(boolean last, int opcode, byte[] payload) {
    /** Bounds a message, and so each of its frames. */
    static final int MOST_BYTES = 1 << 20;

    /** Bounds the payload of frames that are no part of a message. */
    static final int MOST_CONTROL_BYTES = 125;

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
}
