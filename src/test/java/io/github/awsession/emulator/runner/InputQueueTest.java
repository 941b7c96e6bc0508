package io.github.awsession.emulator.runner;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.awsession.datachannel.message.PayloadType;

import org.junit.jupiter.api.Test;

import java.util.concurrent.atomic.AtomicInteger;

class InputQueueTest {
    private final AtomicInteger calls = new AtomicInteger();
    private final InputQueue queue = new InputQueue(calls::incrementAndGet);

    @Test
    void refusesWhatHasNoRoomAndSaysWhenThereIsSome() throws InterruptedException {
        byte[] payload = new byte[1024];
        int taken = 0;
        while (queue.add(PayloadType.OUTPUT, payload)) {
            taken++;
        }

        assertThat(taken).isEqualTo(4096);
        for (int count = 0; count < taken / 2; count++) {
            assertThat(calls.get()).isZero();
            queue.next();
        }
        queue.next();
        assertThat(calls.get()).isEqualTo(1);
        assertThat(queue.add(PayloadType.OUTPUT, payload)).isTrue();
    }

    @Test
    void keepsTheOrder() throws InterruptedException {
        queue.add(PayloadType.OUTPUT, new byte[] {1});
        queue.add(PayloadType.FLAG, new byte[] {2});

        assertThat(queue.next().type()).isEqualTo(PayloadType.OUTPUT);
        assertThat(queue.next().payload()).containsExactly(2);
    }

    @Test
    void hasNothingLeftWhenItIsClosed() throws InterruptedException {
        queue.add(PayloadType.OUTPUT, new byte[1]);
        queue.close();

        assertThat(queue.next()).isNull();
        assertThat(queue.add(PayloadType.OUTPUT, new byte[1])).isTrue();
    }
}
