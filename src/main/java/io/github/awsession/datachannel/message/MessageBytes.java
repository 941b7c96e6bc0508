package io.github.awsession.datachannel.message;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.UUID;

/**
 * Writes and reads the binary form of messages: a header of 120 bytes, in which the greatest byte
 * of each number comes first, and the payload.
 */
final class MessageBytes {
    private static final int TYPE = 4;
    private static final int TYPE_LENGTH = 32;
    private static final int SCHEMA = 36;
    private static final int CREATED = 40;
    private static final int SEQUENCE = 48;
    private static final int FLAGS = 56;
    private static final int ID = 64;
    private static final int DIGEST = 80;
    private static final int DIGEST_LENGTH = 32;
    private static final int PAYLOAD_TYPE = 112;

    /** Is both the place of the payload's length and what the first number of a message says. */
    private static final int PAYLOAD_LENGTH = 116;

    private static final int PAYLOAD = 120;
    private static final byte[] BLANKS =
            " ".repeat(TYPE_LENGTH).getBytes(StandardCharsets.US_ASCII);

    /** Is never updated. */
    private static final MessageDigest EMPTY = empty();

    private final byte[] bytes;
    private final ByteBuffer numbers;
    private final int payload;
    private final MessageType type;

    /** Reads the bytes of a message and checks them. */
    MessageBytes(byte[] bytes) throws MalformedMessageException {
        if (bytes.length < PAYLOAD) {
            throw new MalformedMessageException("a message of " + bytes.length + " bytes");
        }
        this.bytes = bytes;
        this.numbers = ByteBuffer.wrap(bytes);
        long start = Integer.toUnsignedLong(numbers.getInt(0)) + (PAYLOAD - PAYLOAD_LENGTH);
        if (start < PAYLOAD || start > bytes.length) {
            throw new MalformedMessageException("a header of " + start + " bytes");
        }
        this.payload = (int) start;
        String word = word(bytes);
        this.type = MessageType.of(word);
        if (!isAnnouncement(type)) {
            check(word);
        }
    }

    /** Returns the bytes of a message with these parts. */
    static byte[] of(
            MessageType type,
            long created,
            long sequence,
            long flags,
            UUID id,
            PayloadType payloadType,
            byte[] payload) {
        byte[] bytes = new byte[PAYLOAD + payload.length];
        byte[] word = type.word().getBytes(StandardCharsets.US_ASCII);
        ByteBuffer.wrap(bytes)
                .putInt(PAYLOAD_LENGTH)
                .put(word)
                .put(BLANKS, 0, TYPE_LENGTH - word.length)
                .putInt(1)
                .putLong(created)
                .putLong(sequence)
                .putLong(flags)
                // The halves of an id change places on the wire.
                .putLong(id.getLeastSignificantBits())
                .putLong(id.getMostSignificantBits())
                .put(digest(payload, 0))
                .putInt(payloadType.number())
                .putInt(payload.length)
                .put(payload);
        return bytes;
    }

    MessageType type() {
        return type;
    }

    long created() {
        return numbers.getLong(CREATED);
    }

    long sequence() {
        return numbers.getLong(SEQUENCE);
    }

    long flags() {
        return numbers.getLong(FLAGS);
    }

    UUID id() {
        return new UUID(numbers.getLong(ID + Long.BYTES), numbers.getLong(ID));
    }

    PayloadType payloadType() {
        return PayloadType.of(numbers.getInt(PAYLOAD_TYPE));
    }

    byte[] payload() {
        return Arrays.copyOfRange(bytes, payload, bytes.length);
    }

    /** Returns whether the message needs no check: clients do not act on it. */
    private static boolean isAnnouncement(MessageType type) {
        return type == MessageType.START_PUBLICATION || type == MessageType.PAUSE_PUBLICATION;
    }

    private void check(String word) throws MalformedMessageException {
        if (word.isEmpty()) {
            throw new MalformedMessageException("a message without a type");
        }
        if (created() == 0) {
            throw new MalformedMessageException("a message without a time");
        }
        if (numbers.getInt(PAYLOAD_LENGTH) != 0
                && !Arrays.equals(
                        digest(bytes, payload), 0, DIGEST_LENGTH, bytes, DIGEST, PAYLOAD_TYPE)) {
            throw new MalformedMessageException("a payload that does not match its digest");
        }
    }

    private static String word(byte[] bytes) {
        int start = TYPE;
        int end = SCHEMA;
        while (start < end && isPadding(bytes[start])) {
            start++;
        }
        while (end > start && isPadding(bytes[end - 1])) {
            end--;
        }
        return new String(bytes, start, end - start, StandardCharsets.US_ASCII);
    }

    private static boolean isPadding(byte character) {
        return character == ' ' || character == 0;
    }

    private static byte[] digest(byte[] bytes, int from) {
        try {
            // A search for the algorithm would take longer than the digest of a key that is typed.
            MessageDigest digest = (MessageDigest) EMPTY.clone();
            digest.update(bytes, from, bytes.length - from);
            return digest.digest();
        } catch (CloneNotSupportedException everyProviderCan) {
            throw new IllegalStateException(everyProviderCan);
        }
    }

    private static MessageDigest empty() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
