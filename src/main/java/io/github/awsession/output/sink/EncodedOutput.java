package io.github.awsession.output.sink;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Collects the encoded pieces of an output. */
public final class EncodedOutput implements PieceWriter {
    /** Resets colours. */
    public static final String RESET = "\u001b[0m";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final OutputEncoding encoding;
    private final boolean resetting;

    /**
     * With {@code resetting}, colours are reset behind each piece, as AWS CLI does on standard
     * output.
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

    /** What resets the colours of a terminal, in every encoding that one may have. */
    public static byte[] resetBytes() {
        return RESET.getBytes(StandardCharsets.US_ASCII);
    }

    /** The bytes since the last call. */
    public byte[] take() {
        byte[] taken = bytes.toByteArray();
        bytes.reset();
        return taken;
    }
}
