package io.github.awsession.datachannel.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.awsession.datachannel.message.Message;
import io.github.awsession.datachannel.message.MessageType;
import io.github.awsession.datachannel.message.PayloadType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;

@Timeout(60)
final class ReliableStreamTest {
    private final CountDownLatch taking = new CountDownLatch(1);
    private final CountDownLatch taken = new CountDownLatch(1);
    private final ReliableStream stream =
            new ReliableStream(
                    StreamRole.CLIENT,
                    10,
                    new StreamClock(() -> Instant.EPOCH, () -> 0),
                    new SlowReceiver());

    /** Takes as long as the test wants. */
    private final class SlowReceiver implements Receiver {
        @Override
        public boolean take(Message message) throws InterruptedException {
            taking.countDown();
            taken.await();
            return true;
        }

        @Override
        public void control(Message message) {}

        @Override
        public void beat() {
            assertThat(stream.isHolding()).isTrue();
        }
    }

    /** Else one slow receiver would end acknowledgements, pings and deadlines. */
    @Test
    void worksWhileTheReceiverTakesItsTime() throws Exception {
        Thread reader =
                Thread.ofPlatform()
                        .start(
                                () -> {
                                    try {
                                        stream.received(output());
                                    } catch (InterruptedException _) {
                                        Thread.currentThread().interrupt();
                                    }
                                });
        taking.await();

        stream.turn(stream.next());

        taken.countDown();
        reader.join();
        assertThat(stream.isHolding()).isFalse();
        assertThat(stream.next().pending()).hasSize(1);
    }

    private static byte[] output() {
        return new Message(
                        MessageType.OUTPUT_STREAM_DATA,
                        1,
                        0,
                        0,
                        new UUID(0, 0),
                        PayloadType.OUTPUT,
                        new byte[] {1})
                .encoded();
    }
}
