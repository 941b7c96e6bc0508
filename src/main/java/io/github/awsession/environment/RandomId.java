package io.github.awsession.environment;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * Makes ids that nobody else makes. They come from the system's own source, because Java's takes 7
 * ms before its first number.
 */
public final class RandomId {
    private static final String SOURCE = "/dev/urandom";
    private static final long VERSION_BITS = 0xf000L;
    private static final long VERSION = 0x4000L;
    private static final long VARIANT_BITS = 0xc000_0000_0000_0000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private RandomId() {}

    /** Returns a random UUID. */
    public static String next() {
        try (InputStream source = new FileInputStream(SOURCE)) {
            ByteBuffer bytes = ByteBuffer.wrap(source.readNBytes(2 * Long.BYTES));
            return new UUID(
                            (bytes.getLong() & ~VERSION_BITS) | VERSION,
                            (bytes.getLong() & ~VARIANT_BITS) | VARIANT)
                    .toString();
        } catch (IOException _) {
            return UUID.randomUUID().toString();
        }
    }
}
