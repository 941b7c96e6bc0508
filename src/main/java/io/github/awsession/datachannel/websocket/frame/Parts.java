package io.github.awsession.datachannel.websocket.frame;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;

/** Puts messages together that come in several frames. */
public final class Parts {
    private @Nullable ByteArrayOutputStream begun;

    /** Returns how many bytes the next part may have. */
    public int room() {
        return Frame.MOST_BYTES - (begun == null ? 0 : begun.size());
    }

    /**
     * Adds a frame that is a message or a part of one.
     *
     * @return the message; null while it is not complete
     * @throws WebSocketException for a part of no message, and for a message within another one
     */
    public byte @Nullable [] add(Frame frame) throws WebSocketException {
        boolean first = frame.opcode() != Frame.CONTINUATION;
        if (first != (begun == null)) {
            throw new WebSocketException(
                    CloseCode.PROTOCOL_ERROR, "The other side sent parts in a wrong order");
        }
        if (begun == null && frame.last()) {
            return frame.payload();
        }
        ByteArrayOutputStream whole = begun == null ? new ByteArrayOutputStream() : begun;
        whole.writeBytes(frame.payload());
        begun = frame.last() ? null : whole;
        return frame.last() ? whole.toByteArray() : null;
    }
}
