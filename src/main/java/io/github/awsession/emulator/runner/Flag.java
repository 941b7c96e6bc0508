package io.github.awsession.emulator.runner;

import java.nio.ByteBuffer;

/** Holds the numbers that payloads of the type FLAG carry. */
public final class Flag {
    /** Asks the agent to close its connection to the port. */
    public static final int DISCONNECT = 1;

    /** Asks the agent to end the session. */
    public static final int TERMINATE = 2;

    /** Tells the client that the port cannot be reached. */
    public static final int CONNECT_FAILED = 3;

    private Flag() {}

    /** Returns the number that a payload holds, or 0. */
    public static int of(byte[] payload) {
        return payload.length == Integer.BYTES ? ByteBuffer.wrap(payload).getInt() : 0;
    }

    /** Returns the payload that holds a number. */
    static byte[] payload(int flag) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(flag).array();
    }
}
