package io.github.awsession.output.sink;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Encodes the pieces of an output, and sends them to their destination many at a time. */
public final class EncodedOutput implements PieceWriter {
    /** Resets the colours of a terminal. */
    public static final String RESET = "\u001b[0m";

    private static final int MANY = 1 << 16;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Destination destination;
    private final OutputEncoding encoding;
    private final boolean resetting;

    /**
     * Makes an empty output. With {@code resetting}, a reset of the colours follows each piece, as
     * in AWS CLI on standard output.
     */
    public EncodedOutput(Destination destination, OutputEncoding encoding, boolean resetting) {
        this.destination = destination;
        this.encoding = encoding;
        this.resetting = resetting;
    }

    @Override
    public void write(String piece) {
        bytes.writeBytes(encoding.encode(piece));
        if (resetting) {
            bytes.writeBytes(encoding.encode(RESET));
        }
        if (bytes.size() >= MANY) {
            flush();
        }
    }

    /**
     * Returns the bytes that reset the colours of a terminal, in every encoding that a terminal may
     * have.
     */
    public static byte[] resetBytes() {
        return RESET.getBytes(StandardCharsets.US_ASCII);
    }

    /** Sends what was not sent yet. */
    public void flush() {
        byte[] unsent = bytes.toByteArray();
        bytes.reset();
        destination.send(unsent);
    }
}
