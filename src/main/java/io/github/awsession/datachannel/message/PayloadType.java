package io.github.awsession.datachannel.message;

/** Says what the payload of a message is. The order is that of the numbers on the wire. */
public enum PayloadType {
    /** Belongs to messages that are no part of a stream. */
    NONE,

    /** Holds bytes: keyboard input, terminal output, or what a port carries. */
    OUTPUT,

    /** Is not used by current agents. */
    ERROR,

    /** Holds the size of the client's terminal as JSON. */
    SIZE,

    /** Is not used by current agents. */
    PARAMETER,

    /** Holds the JSON document with which an agent begins a handshake. */
    HANDSHAKE_REQUEST,

    /** Holds the JSON document with which a client answers a handshake. */
    HANDSHAKE_RESPONSE,

    /** Holds the JSON document with which an agent ends a handshake. */
    HANDSHAKE_COMPLETE,

    /** Holds the JSON document with which an agent proves the encryption. */
    CHALLENGE_REQUEST,

    /** Holds the JSON document with which a client proves the encryption. */
    CHALLENGE_RESPONSE,

    /** Holds a number of four bytes, the greatest byte first. */
    FLAG,

    /** Holds bytes that a command wrote to its standard error. */
    STANDARD_ERROR,

    /** Holds the text {@code EXIT_CODE: n}, where n is the exit status of a command. */
    EXIT_CODE,

    /** Stands for all types that are not known here. */
    UNKNOWN;

    private static final PayloadType[] BY_NUMBER = values();

    /** Returns the number on the wire. */
    int number() {
        return ordinal();
    }

    static PayloadType of(int number) {
        return number >= 0 && number < UNKNOWN.ordinal() ? BY_NUMBER[number] : UNKNOWN;
    }
}
