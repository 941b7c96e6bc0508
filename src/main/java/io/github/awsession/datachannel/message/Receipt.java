package io.github.awsession.datachannel.message;

import java.util.UUID;

/**
 * Names a message of a stream that has arrived.
 *
 * @param type the type of the message
 * @param id the unique id of the message
 * @param sequence the number of the message in its stream
 */
public record Receipt(MessageType type, UUID id, long sequence) {
    /** Returns the receipt of a message. */
    public static Receipt of(Message message) {
        return new Receipt(message.type(), message.id(), message.sequence());
    }
}
