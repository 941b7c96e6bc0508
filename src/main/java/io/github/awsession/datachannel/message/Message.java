package io.github.awsession.datachannel.message;

import java.util.UUID;

/**
 * Holds one message of a data channel, which is one binary frame of its websocket.
 *
 * @param type what the message is for
 * @param created the time of its creation in milliseconds since the epoch; never 0
 * @param sequence its number among the messages of its stream, from 0; 0 outside of streams
 * @param flags bit 0 marks the first message of a stream, bit 1 the last one; nobody acts on them
 * @param id the unique id
 * @param payloadType what the payload is
 * @param payload the payload, which is not copied
 */
@SuppressWarnings("ArrayRecordComponent")
public record Message(
        MessageType type,
        long created,
        long sequence,
        long flags,
        UUID id,
        PayloadType payloadType,
        byte[] payload) {
    /** Marks messages that are no part of a stream: first and last at once. */
    static final long ALONE = 3;

    /** Returns the bytes of the message on the wire. */
    public byte[] encoded() {
        return MessageBytes.of(type, created, sequence, flags, id, payloadType, payload);
    }

    /**
     * Reads the bytes of a message.
     *
     * @throws MalformedMessageException when the bytes are no message, or were damaged on their way
     */
    public static Message decode(byte[] bytes) throws MalformedMessageException {
        MessageBytes read = new MessageBytes(bytes);
        return new Message(
                read.type(),
                read.created(),
                read.sequence(),
                read.flags(),
                read.id(),
                read.payloadType(),
                read.payload());
    }

    /** Leaves the payload out, which may hold secrets. */
    @Override
    public String toString() {
        return type.word() + ' ' + sequence + ' ' + payloadType + ' ' + payload.length + " bytes";
    }
}
