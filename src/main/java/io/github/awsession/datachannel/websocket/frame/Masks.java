package io.github.awsession.datachannel.websocket.frame;

import java.nio.ByteBuffer;
import java.util.Random;

/**
 * Makes the masks of frames and applies them. Nobody may foresee a mask; they are drawn many at a
 * time, because each draw has its price.
 */
public final class Masks {
    private static final int DRAWN = 256 * Integer.BYTES;

    private final Random random;
    private final ByteBuffer drawn = ByteBuffer.allocate(DRAWN).limit(0);

    /** Makes masks of a source of secure random numbers. */
    public Masks(Random random) {
        this.random = random;
    }

    int next() {
        if (!drawn.hasRemaining()) {
            random.nextBytes(drawn.array());
            drawn.clear();
        }
        return drawn.getInt();
    }

    /** Copies bytes and masks, or unmasks, the copy. The two may be the same. */
    static void apply(
            int mask, ByteBuffer from, int fromOffset, ByteBuffer to, int toOffset, int length) {
        long wide = ((long) mask << Integer.SIZE) | Integer.toUnsignedLong(mask);
        int place = 0;
        for (; place + Long.BYTES <= length; place += Long.BYTES) {
            to.putLong(toOffset + place, from.getLong(fromOffset + place) ^ wide);
        }
        for (; place < length; place++) {
            int shift = Integer.SIZE - Byte.SIZE * (1 + place % Integer.BYTES);
            to.put(toOffset + place, (byte) (from.get(fromOffset + place) ^ (mask >> shift)));
        }
    }
}
