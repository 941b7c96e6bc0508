package io.github.awsession.datachannel.message;

import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import java.util.UUID;

/** Makes and reads acknowledgements, each of which names exactly one message of a stream. */
public final class Acknowledgement {
    private Acknowledgement() {}

    /**
     * Returns the bytes of the message that acknowledges another one.
     *
     * @param id the unique id of the new message
     * @param now the time in milliseconds since the epoch
     */
    public static byte[] of(Receipt received, UUID id, long now) {
        String document =
                "{\"AcknowledgedMessageType\":\""
                        + received.type().word()
                        + "\",\"AcknowledgedMessageId\":\""
                        + received.id()
                        + "\",\"AcknowledgedMessageSequenceNumber\":"
                        + received.sequence()
                        + ",\"IsSequentialMessage\":true}";
        return new Message(
                        MessageType.ACKNOWLEDGE,
                        now,
                        0,
                        // Agents on Windows refuse acknowledgements with other flags.
                        Message.ALONE,
                        id,
                        PayloadType.NONE,
                        document.getBytes(StandardCharsets.UTF_8))
                .encoded();
    }

    /** Returns the number of the message that is acknowledged, if there is one. */
    public static OptionalLong sequence(Message acknowledgement) {
        // Each key that is typed waits for this, and a reader of JSON takes a tenth of a
        // millisecond for it.
        return AcknowledgedSequence.in(acknowledgement.payload());
    }
}
