package io.github.awsession.datachannel.mux;

/**
 * Reads the frames of one direction. The bytes come in pieces whose borders mean nothing, and the
 * data of a frame are passed on as they come, so that no frame needs to be held.
 */
final class FrameReader {
    static final int HEADER = 8;
    static final int VERSION = 1;
    static final int SYN = 0;
    static final int FIN = 1;
    static final int PSH = 2;
    static final int NOP = 3;

    /** Receives the frames in their order. */
    interface Handler {
        /** Receives a SYN frame. */
        void opened(long id) throws MuxProtocolException;

        /** Receives a piece of the data of a PSH frame. */
        void data(long id, byte[] bytes, int offset, int length) throws InterruptedException;

        /** Receives a FIN frame. */
        void finished(long id);
    }

    private final Handler handler;
    private final byte[] header = new byte[HEADER];
    private int headerBytes;
    private long id;
    private int dataLeft;

    FrameReader(Handler handler) {
        this.handler = handler;
    }

    /**
     * Reads the next piece.
     *
     * @throws MuxProtocolException when a frame has an unknown version or command
     */
    void feed(byte[] bytes, int offset, int length)
            throws MuxProtocolException, InterruptedException {
        int position = offset;
        int end = offset + length;
        while (position < end) {
            if (dataLeft > 0) {
                int part = Math.min(dataLeft, end - position);
                dataLeft -= part;
                handler.data(id, bytes, position, part);
                position += part;
            } else {
                int part = Math.min(HEADER - headerBytes, end - position);
                System.arraycopy(bytes, position, header, headerBytes, part);
                headerBytes += part;
                position += part;
                if (headerBytes == HEADER) {
                    headerBytes = 0;
                    frame();
                }
            }
        }
    }

    private void frame() throws MuxProtocolException {
        if (header[0] != VERSION) {
            throw new MuxProtocolException(
                    "The multiplexer received a frame of version "
                            + (header[0] & 0xff)
                            + " instead of 1, so the session cannot go on.");
        }
        id = number(4, 4);
        switch (header[1]) {
            case SYN -> handler.opened(id);
            case FIN -> handler.finished(id);
            case PSH -> dataLeft = (int) number(2, 2);
            case NOP -> {
                // It only shows that the other side is there.
            }
            default ->
                    throw new MuxProtocolException(
                            "The multiplexer received a frame with the unknown command "
                                    + (header[1] & 0xff)
                                    + ", so the session cannot go on.");
        }
    }

    private long number(int offset, int length) {
        long number = 0;
        for (int next = offset + length - 1; next >= offset; next--) {
            number = (number << Byte.SIZE) | (header[next] & 0xff);
        }
        return number;
    }
}
