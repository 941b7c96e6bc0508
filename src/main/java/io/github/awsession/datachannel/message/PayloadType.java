package io.github.awsession.datachannel.message;

/** Says what the payload of a message is. The order is that of the numbers on the wire. */
public enum PayloadType {
    /** Belongs to messages that are no part of a stream. */
    NONE(0),

    /** Holds bytes: keyboard input, terminal output, or what a port carries. */
    OUTPUT(1),

    /** Is not used by current agents. */
    ERROR(2),

    /** Holds the size of the client's terminal as JSON. */
    SIZE(3),

    /** Is not used by current agents. */
    PARAMETER(4),

    /** Holds the JSON document with which an agent begins a handshake. */
    HANDSHAKE_REQUEST(5),

    /** Holds the JSON document with which a client answers a handshake. */
    HANDSHAKE_RESPONSE(6),

    /** Holds the JSON document with which an agent ends a handshake. */
    HANDSHAKE_COMPLETE(7),

    /** Holds the JSON document with which an agent proves the encryption. */
    CHALLENGE_REQUEST(8),

    /** Holds the JSON document with which a client proves the encryption. */
    CHALLENGE_RESPONSE(9),

    /** Holds a number of four bytes, the greatest byte first. */
    FLAG(10),

    /** Holds bytes that a command wrote to its standard error. */
    STANDARD_ERROR(11),

    /** Holds the text {@code EXIT_CODE: n}, where n is the exit status of a command. */
    EXIT_CODE(12),

    /** Stands for all types that are not known here. */
    UNKNOWN(13);

    private static final PayloadType[] BY_NUMBER = values();

    private final int number;

    PayloadType(int number) {
        this.number = number;
    }

    /** Returns the number on the wire. */
    int number() {
        return number;
    }

    static PayloadType of(int number) {
        return number >= 0 && number < UNKNOWN.number ? BY_NUMBER[number] : UNKNOWN;
    }
}
