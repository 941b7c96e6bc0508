package io.github.awsession.output.sink;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Collects the encoded pieces of an output. */
public final class EncodedOutput implements PieceWriter {
    /** Resets the colours of a terminal. */
    public static final String RESET = "\u001b[0m";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final OutputEncoding encoding;
    private final boolean resetting;

    /**
     * Makes an empty output. With {@code resetting}, a reset of the colours follows each piece, as
     * in AWS CLI on standard output.
     */
    public EncodedOutput(OutputEncoding encoding, boolean resetting) {
        this.encoding = encoding;
        this.resetting = resetting;
    }

    @Override
    public void write(String piece) {
        bytes.writeBytes(encoding.encode(piece));
        if (resetting) {
            bytes.writeBytes(encoding.encode(RESET));
        }
    }

    /**
     * Returns the bytes that reset the colours of a terminal, in every encoding that a terminal may
     * have.
     */
    public static byte[] resetBytes() {
        return RESET.getBytes(StandardCharsets.US_ASCII);
    }

    /** Returns the bytes since the last call. */
    public byte[] take() {
        byte[] taken = bytes.toByteArray();
        bytes.reset();
        return taken;
    }
}
