package io.github.awsession.environment;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Random;

/**
 * Makes random numbers that nobody can guess. They come from the system's own source, because
 * Java's takes 7 ms before its first number.
 */
public final class SystemRandom extends Random {
    private static final long serialVersionUID = 1;
    private static final String SOURCE = "/dev/urandom";
    private static final int BLOCK = 1024;

    private transient ByteBuffer block = ByteBuffer.allocate(0);

    @Override
    protected synchronized int next(int bits) {
        if (block.remaining() < Integer.BYTES) {
            block = ByteBuffer.wrap(read());
        }
        return block.getInt() >>> (Integer.SIZE - bits);
    }

    private static byte[] read() {
        try (InputStream source = new FileInputStream(SOURCE)) {
            byte[] bytes = source.readNBytes(BLOCK);
            if (bytes.length == BLOCK) {
                return bytes;
            }
        } catch (IOException _) {
            // Other systems have no such file.
        }
        byte[] bytes = new byte[BLOCK];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
