package io.github.awsession.datachannel.websocket.frame;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.Random;

/** Keeps what a writer writes, and counts its writes. */
public final class Written extends OutputStream {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final FrameWriter writer;
    private int writes;

    public Written(boolean masked) {
        this.writer = new FrameWriter(this, masked ? new Masks(new Random(1)) : null);
    }

    public FrameWriter writer() {
        return writer;
    }

    public byte[] bytes() {
        return bytes.toByteArray();
    }

    int writes() {
        return writes;
    }

    @Override
    public void write(int one) {
        bytes.write(one);
        writes++;
    }

    @Override
    public void write(byte[] piece, int offset, int length) {
        bytes.write(piece, offset, length);
        writes++;
    }
}
