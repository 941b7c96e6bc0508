package io.github.awsession.datachannel.websocket.frame;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Says why one side closes a websocket.
 *
 * @param code the reason as a number, {@link CloseCode#NONE} when none was given
 * @param reason the reason in words, which may be empty
 */
public record Close(int code, String reason) {
    private static final int MOST_REASON_BYTES = Frame.MOST_CONTROL_BYTES - Short.BYTES;

    /** Reads the payload of a close frame. */
    public static Close of(byte[] payload) throws WebSocketException {
        if (payload.length == 0) {
            return new Close(CloseCode.NONE, "");
        }
        ByteBuffer bytes = ByteBuffer.wrap(payload);
        int code = payload.length == 1 ? 0 : Short.toUnsignedInt(bytes.getShort());
        if (!CloseCode.isSendable(code)) {
            throw new WebSocketException(
                    CloseCode.PROTOCOL_ERROR, "The other side closed with an invalid code");
        }
        try {
            return new Close(code, StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
        } catch (CharacterCodingException _) {
            throw new WebSocketException(
                    CloseCode.INVALID_TEXT, "The other side closed with an invalid text");
        }
    }

    /** Returns the payload of a close frame; a reason that is too long loses its end. */
    public byte[] payload() {
        if (!CloseCode.isSendable(code)) {
            return new byte[0];
        }
        byte[] text = reason.getBytes(StandardCharsets.UTF_8);
        int length = Math.min(text.length, MOST_REASON_BYTES);
        while (length < text.length && length > 0 && isWithinCharacter(text[length])) {
            length--;
        }
        byte[] payload = Arrays.copyOf(new byte[] {(byte) (code >> 8), (byte) code}, 2 + length);
        System.arraycopy(text, 0, payload, 2, length);
        return payload;
    }

    private static boolean isWithinCharacter(byte one) {
        return (one & 0xc0) == 0x80;
    }
}
