package io.github.awsession.datachannel.mux;

import java.util.ArrayDeque;

/**
 * Queues bytes in chunks. A chunk that was read goes to a store which the streams of a session
 * share, so that a long transfer makes no garbage. It is not safe for several threads.
 */
final class ByteQueue {
    private static final int CHUNK = 16 * 1024;

    /** Chunks beyond these are left to the garbage collector, so that a burst costs no memory. */
    private static final int SPARE_CHUNKS = 64;

    private final ArrayDeque<byte[]> spare;
    private final ArrayDeque<byte[]> chunks = new ArrayDeque<>();

    /** Is the place of the next byte to read in the first chunk. */
    private int start;

    /** Is the place of the next byte to write in the last chunk. */
    private int end = CHUNK;

    private long size;

    ByteQueue(ArrayDeque<byte[]> spare) {
        this.spare = spare;
    }

    long size() {
        return size;
    }

    void append(byte[] bytes, int offset, int length) {
        int done = 0;
        while (done < length) {
            if (end == CHUNK) {
                byte[] free = spare.pollLast();
                chunks.addLast(free == null ? new byte[CHUNK] : free);
                end = 0;
            }
            int part = Math.min(CHUNK - end, length - done);
            System.arraycopy(bytes, offset + done, chunks.getLast(), end, part);
            end += part;
            done += part;
        }
        size += length;
    }

    /** Moves bytes out of the queue, as many as there are and as are wanted. */
    int take(byte[] bytes, int offset, int length) {
        int wanted = (int) Math.min(length, size);
        int done = 0;
        while (done < wanted) {
            int limit = chunks.size() == 1 ? end : CHUNK;
            int part = Math.min(limit - start, wanted - done);
            System.arraycopy(chunks.getFirst(), start, bytes, offset + done, part);
            start += part;
            done += part;
            if (start == limit) {
                dropFirst();
            }
        }
        size -= done;
        return done;
    }

    void clear() {
        while (!chunks.isEmpty()) {
            dropFirst();
        }
        size = 0;
    }

    private void dropFirst() {
        byte[] chunk = chunks.removeFirst();
        if (spare.size() < SPARE_CHUNKS) {
            spare.addLast(chunk);
        }
        start = 0;
        if (chunks.isEmpty()) {
            end = CHUNK;
        }
    }
}
