package io.github.awsession.datachannel.mux;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayDeque;
import java.util.Random;

class ByteQueueTest {
    private static final int SPARE = 64;

    private final ArrayDeque<byte[]> spare = new ArrayDeque<>();
    private final ByteQueue queue = new ByteQueue(spare);

    @Test
    void givesBackTheBytesInTheirOrder() {
        Random random = new Random(21);
        byte next = 0;
        byte expected = 0;
        long size = 0;
        for (int round = 0; round < 2000; round++) {
            byte[] in = new byte[random.nextInt(5000)];
            for (int index = 0; index < in.length; index++) {
                in[index] = next++;
            }
            queue.append(in, 0, in.length);
            byte[] out = new byte[random.nextInt(5100)];
            int taken = queue.take(out, 0, out.length);
            for (int index = 0; index < taken; index++) {
                assertThat(out[index]).isEqualTo(expected++);
            }
            size += in.length - taken;
            assertThat(queue.size()).isEqualTo(size);
        }
    }

    @Test
    void usesItsChunksAgain() {
        byte[] bytes = new byte[100_000];
        for (int round = 0; round < 50; round++) {
            queue.append(bytes, 0, bytes.length);
            assertThat(queue.take(bytes, 0, bytes.length)).isEqualTo(bytes.length);
        }

        assertThat(spare).hasSize(7);
    }

    @Test
    void keepsFewChunksOfABurst() {
        byte[] bytes = new byte[8 << 20];
        queue.append(bytes, 0, bytes.length);
        queue.clear();

        assertThat(spare).hasSize(SPARE);
        assertThat(queue.size()).isZero();
    }
}
