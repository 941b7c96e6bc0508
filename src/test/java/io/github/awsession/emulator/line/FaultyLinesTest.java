package io.github.awsession.emulator.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.awsession.datachannel.message.ChannelClosed;
import io.github.awsession.datachannel.stream.Line;
import io.github.awsession.emulator.fault.FaultInjector;
import io.github.awsession.emulator.fault.FaultPlan;
import io.github.awsession.emulator.fault.FaultSpec;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;

@Timeout(20)
class FaultyLinesTest {
    private static final int MESSAGES = 10_000;

    /** Is a line that keeps what is sent, and has messages of its own. */
    private static final class Tape implements Line {
        private final List<byte[]> sent = new ArrayList<>();
        private final Queue<byte[]> coming = new ArrayDeque<>();
        private final CountDownLatch closed = new CountDownLatch(1);

        @Override
        public byte @Nullable [] read() {
            return coming.poll();
        }

        @Override
        public void send(List<byte[]> messages) {
            sent.addAll(messages);
        }

        @Override
        public void text(String text) {}

        @Override
        public void ping() {}

        @Override
        public long signs() {
            return 0;
        }

        @Override
        public void close(int code, String reason) {
            close();
        }

        @Override
        public void close() {
            closed.countDown();
        }
    }

    private final Tape tape = new Tape();

    @Test
    void aShareOfTheMessagesGetsLostInEachDirection() throws IOException {
        Line line = faults("channel-loss=0.1", 1).applied(tape);
        for (int count = 0; count < MESSAGES; count++) {
            line.send(List.of(new byte[200]));
            tape.coming.add(new byte[200]);
        }
        int read = 0;
        while (line.read() != null) {
            read++;
        }

        assertThat(tape.sent.size()).isBetween(MESSAGES * 88 / 100, MESSAGES * 92 / 100);
        assertThat(read).isBetween(MESSAGES * 88 / 100, MESSAGES * 92 / 100);
    }

    @Test
    void equalSeedsLoseTheSameMessages() throws IOException {
        assertThat(lost(7)).isEqualTo(lost(7)).isNotEqualTo(lost(8));
    }

    private static List<Byte> lost(long seed) throws IOException {
        Tape kept = new Tape();
        Line line = faults("channel-loss=0.5", seed).applied(kept);
        for (int count = 0; count < 100; count++) {
            byte[] message = new byte[200];
            message[0] = (byte) count;
            line.send(List.of(message));
        }
        return kept.sent.stream().map(message -> message[0]).toList();
    }

    @Test
    void theEndOfASessionArrivesWhateverGetsLost() throws IOException {
        Line line = faults("channel-loss=1", 1).applied(tape);
        byte[] last = ChannelClosed.of("s", "t", "", UUID.randomUUID(), Instant.EPOCH);
        line.send(List.of(new byte[200], last));

        assertThat(tape.sent).containsExactly(last);
    }

    @Test
    void aLineIsCutAfterItsTime() throws InterruptedException {
        Line line = faults("cut=1ms", 1).applied(tape);
        tape.closed.await();

        assertThat(line).isNotSameAs(tape);
    }

    @Test
    void lateMessagesKeepTheirOrder() throws IOException {
        for (int count = 0; count < 100; count++) {
            tape.coming.add(new byte[] {(byte) count});
        }
        Line line = faults("channel-latency=1ms", 1).applied(tape);

        for (int count = 0; count < 100; count++) {
            assertThat(line.read()).containsExactly(count);
        }
        assertThat(line.read()).isNull();
    }

    @Test
    void aMessageIsOnItsWayForItsTime() throws InterruptedException {
        long[] now = {0};
        Delay delay = new Delay(Duration.ofHours(1), () -> now[0]);
        delay.put(List.of(new byte[] {1}));
        now[0] = Duration.ofHours(1).toNanos();

        assertThat(delay.take()).hasSize(1);
        delay.end();
        assertThat(delay.take()).isNull();
        assertThat(delay.put(List.of())).isFalse();
    }

    @Test
    void refusesAShareOfUpgrades() {
        ChannelChaos chaos = faults("refuse-upgrade=0.25", 3);
        int refused = 0;
        for (int count = 0; count < MESSAGES; count++) {
            refused += chaos.refuses() ? 1 : 0;
        }

        assertThat(refused).isBetween(MESSAGES * 22 / 100, MESSAGES * 28 / 100);
    }

    @Test
    void withoutFaultsALineStaysAsItIs() {
        assertThat(faults("channel-loss=0", 1).applied(tape)).isSameAs(tape);
    }

    private static ChannelChaos faults(String spec, long seed) {
        FaultPlan plan = FaultSpec.add(FaultPlan.NONE, spec);
        return new ChannelChaos(
                plan.channel(),
                seed,
                new FaultInjector(plan, Clock.systemUTC(), _ -> {}).counts(),
                System::nanoTime);
    }
}
