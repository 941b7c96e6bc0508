package io.github.awsession.datachannel.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.awsession.datachannel.message.Message;
import io.github.awsession.datachannel.message.MessageType;
import io.github.awsession.datachannel.message.PayloadType;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.UUID;

/** Sends bytes both ways over lines with faults, in a time that only the test moves on. */
final class StreamSimulationTest {
    private static final long MILLISECOND = 1_000_000;
    private static final int MESSAGES = 400;
    private static final int WINDOW = 50;
    private static final int DIGEST = 80;
    private static final int DIGEST_LENGTH = 32;
    private static final int HEADER = 120;

    private final PriorityQueue<Arrival> onTheWay = new PriorityQueue<>();
    private long now;
    private long arrivals;
    private Random random = new Random();
    private double loss;
    private double doubling;
    private double damage;
    private double darkness;
    private int jitter;
    private long darkUntil;

    /** Is a message that arrives at a moment, unless its line is cut before. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Arrival(long time, long order, SimulatedLine line, Side to, byte[] bytes)
            implements Comparable<Arrival> {
        @Override
        public int compareTo(Arrival other) {
            return time == other.time
                    ? Long.compare(order, other.order)
                    : Long.compare(time, other.time);
        }
    }

    /** Is one side with what it has received. */
    private final class Side implements Receiver {
        private final ByteArrayOutputStream received = new ByteArrayOutputStream();
        private final ReliableStream stream;
        private final double laziness;
        private int sent;
        private boolean ignores;

        Side(StreamRole role, double laziness) {
            this.laziness = laziness;
            this.stream =
                    new ReliableStream(
                            role,
                            WINDOW,
                            new StreamClock(
                                    () -> Instant.ofEpochMilli(1 + now / MILLISECOND), () -> now),
                            this);
        }

        @Override
        public boolean take(Message message) {
            if (ignores || random.nextDouble() < laziness) {
                return false;
            }
            received.writeBytes(message.payload());
            return true;
        }

        @Override
        public void control(Message message) {}

        @Override
        public void beat() {}

        void sendSome() throws InterruptedException {
            List<byte[]> payloads = new ArrayList<>();
            int room = WINDOW - stream.unacknowledged();
            for (int count = random.nextInt(4); count > 0 && room > 0 && sent < MESSAGES; count--) {
                payloads.add(number(sent++));
                room--;
            }
            assertThat(stream.send(PayloadType.OUTPUT, payloads)).isTrue();
        }
    }

    private static byte[] number(int value) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(value).array();
    }

    /** Carries messages to one side. */
    private final class SimulatedLine implements Line {
        private final Side to;
        private boolean cut;

        SimulatedLine(Side to) {
            this.to = to;
        }

        @Override
        public void send(List<byte[]> messages) throws IOException {
            if (cut) {
                throw new IOException("cut");
            }
            for (byte[] message : messages) {
                for (int copies = copies(); copies > 0; copies--) {
                    long time = now + (1 + random.nextInt(jitter)) * MILLISECOND;
                    onTheWay.add(new Arrival(time, arrivals++, this, to, damaged(message)));
                }
            }
        }

        /** Returns the bytes with one bit changed in what a digest covers, or as they are. */
        private byte[] damaged(byte[] message) {
            if (random.nextDouble() >= damage) {
                return message;
            }
            byte[] changed = message.clone();
            int place = DIGEST + random.nextInt(DIGEST_LENGTH + message.length - HEADER);
            changed[
                            place < DIGEST + DIGEST_LENGTH
                                    ? place
                                    : place + HEADER - DIGEST - DIGEST_LENGTH] ^=
                    (byte) (1 << random.nextInt(Byte.SIZE));
            return changed;
        }

        private int copies() {
            if (now < darkUntil) {
                return 0;
            }
            return random.nextDouble() < loss ? 0 : random.nextDouble() < doubling ? 2 : 1;
        }

        @Override
        public byte @Nullable [] read() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void text(String text) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void ping() {
            throw new UnsupportedOperationException();
        }

        @Override
        public long signs() {
            return 0;
        }

        @Override
        public void close(int code, String reason) {
            cut = true;
        }

        @Override
        public void close() {
            cut = true;
        }
    }

    @ParameterizedTest(
            name =
                    "loss {0}, doubled {1}, jitter {2} ms, cuts {3}, lazy {4}, damaged {5}, dark {6}")
    @CsvSource({
        "0,    0,   1,   0,    0, 0, 0",
        "0.1,  0,   1,   0,    0, 0, 0",
        "0,    0.5, 1,   0,    0, 0, 0",
        "0,    0,   200, 0,    0, 0, 0",
        "0,    0,   20,  0.01, 0, 0, 0",
        "0,    0,   20,  0,    0.5, 0, 0",
        "0.3,  0.3, 300, 0,    0.1, 0, 0",
        "0.05, 0.1, 50,  0.02, 0.3, 0, 0",
        "0,    0,   1,   0,    0,   0.2, 0",
        "0,    0,   30,  0,    0,   0,   0.002",
        "0.05, 0.1, 50,  0.01, 0.3, 0.1, 0.001",
    })
    void everythingArrivesOnceAndInOrder(
            double lost,
            double doubled,
            int delay,
            double cuts,
            double laziness,
            double damaged,
            double dark)
            throws InterruptedException {
        for (int seed = 1; seed <= 20; seed++) {
            random = new Random(seed);
            loss = lost;
            doubling = doubled;
            jitter = delay;
            damage = damaged;
            darkness = dark;
            onTheWay.clear();
            Side client = new Side(StreamRole.CLIENT, laziness);
            Side agent = new Side(StreamRole.AGENT, laziness);

            run(client, agent, cuts);

            byte[] expected = expected();
            assertThat(Arrays.mismatch(client.received.toByteArray(), expected))
                    .as("seed %d", seed)
                    .isNegative();
            assertThat(Arrays.mismatch(agent.received.toByteArray(), expected))
                    .as("seed %d", seed)
                    .isNegative();
            assertThat(client.stream.unacknowledged()).isZero();
            assertThat(agent.stream.unacknowledged()).isZero();
        }
    }

    /** An end without anything behind it gives no sign that more than its first message is lost. */
    @Test
    void aLostEndOfManyMessagesComesSoon() throws InterruptedException {
        Side client = new Side(StreamRole.CLIENT, 0);
        Side agent = new Side(StreamRole.AGENT, 0);
        jitter = 1;
        attach(client, agent);
        while (client.stream.unacknowledged() < WINDOW) {
            darkUntil = Long.MAX_VALUE;
            assertThat(client.stream.send(PayloadType.OUTPUT, List.of(number(client.sent++))))
                    .isTrue();
        }
        darkUntil = now;
        long start = now;
        while (client.stream.unacknowledged() > 0) {
            step(client, agent);
        }

        assertThat(agent.received.size()).isEqualTo(WINDOW * Integer.BYTES);
        assertThat((now - start) / MILLISECOND).isLessThan(2000);
    }

    /** A pause is a hint for clients: what was lost comes again all the same. */
    @Test
    void aLostMessageComesAgainDuringAPause() throws InterruptedException {
        Side client = new Side(StreamRole.CLIENT, 0);
        Side agent = new Side(StreamRole.AGENT, 0);
        jitter = 1;
        attach(client, agent);
        client.stream.received(announcement(MessageType.PAUSE_PUBLICATION));
        assertThat(client.stream.isPaused()).isTrue();
        darkUntil = now + 50 * MILLISECOND;
        assertThat(client.stream.send(PayloadType.OUTPUT, List.of(number(client.sent++)))).isTrue();
        for (int step = 0; step < 1000; step++) {
            step(client, agent);
        }

        assertThat(client.stream.unacknowledged()).isZero();
        assertThat(client.stream.isPaused()).isFalse();
    }

    /** An agent is left alone by its client until that sends something. */
    @Test
    void anAgentIsSilentDuringAPause() throws InterruptedException {
        Side client = new Side(StreamRole.CLIENT, 0);
        Side agent = new Side(StreamRole.AGENT, 0);
        jitter = 1;
        attach(client, agent);
        agent.stream.received(announcement(MessageType.PAUSE_PUBLICATION));
        darkUntil = now + 50 * MILLISECOND;
        assertThat(agent.stream.send(PayloadType.OUTPUT, List.of(number(agent.sent++)))).isTrue();
        for (int step = 0; step < 1000; step++) {
            step(client, agent);
        }
        assertThat(client.received.size()).isZero();
        assertThat(client.stream.send(PayloadType.OUTPUT, List.of(number(client.sent++)))).isTrue();
        for (int step = 0; step < 1000; step++) {
            step(client, agent);
        }

        assertThat(client.received.toByteArray()).isEqualTo(number(0));
        assertThat(agent.stream.unacknowledged()).isZero();
    }

    /** What nobody takes for a minute is kept within the window, and comes in order afterwards. */
    @Test
    void nothingIsLostWhileNobodyTakesAnything() throws InterruptedException {
        Side client = new Side(StreamRole.CLIENT, 0);
        Side agent = new Side(StreamRole.AGENT, 0);
        jitter = 5;
        attach(client, agent);
        client.ignores = true;
        for (int step = 0; step < 60_000; step++) {
            agent.sendSome();
            step(client, agent);
            assertThat(agent.stream.unacknowledged()).isLessThanOrEqualTo(WINDOW);
        }
        assertThat(client.received.size()).isZero();
        assertThat(client.stream.isHolding()).isTrue();
        client.ignores = false;
        for (int step = 0; step < 60_000 && !isDone(agent); step++) {
            agent.sendSome();
            step(client, agent);
        }

        assertThat(client.received.toByteArray()).isEqualTo(expected());
    }

    private static byte[] announcement(MessageType type) {
        return new Message(type, 1, 0, 0, new UUID(0, 0), PayloadType.NONE, new byte[0]).encoded();
    }

    private void attach(Side client, Side agent) {
        client.stream.attach(new SimulatedLine(agent));
        agent.stream.attach(new SimulatedLine(client));
    }

    private void step(Side client, Side agent) throws InterruptedException {
        now += MILLISECOND;
        deliver();
        client.stream.turn(client.stream.next());
        agent.stream.turn(agent.stream.next());
    }

    private void run(Side client, Side agent, double cuts) throws InterruptedException {
        long end = now + 3_600_000 * MILLISECOND;
        SimulatedLine up = new SimulatedLine(agent);
        SimulatedLine down = new SimulatedLine(client);
        client.stream.attach(up);
        agent.stream.attach(down);
        while (!isDone(client) || !isDone(agent) || !hasAll(client) || !hasAll(agent)) {
            assertThat(now).as("an hour has passed").isLessThan(end);
            now += MILLISECOND;
            if (random.nextDouble() < darkness) {
                darkUntil = now + random.nextInt(5000) * MILLISECOND;
            }
            if (random.nextDouble() < cuts) {
                up.close();
                down.close();
                client.stream.detach(up);
                agent.stream.detach(down);
                now += random.nextInt(2000) * MILLISECOND;
                up = new SimulatedLine(agent);
                down = new SimulatedLine(client);
                client.stream.attach(up);
                agent.stream.attach(down);
            }
            client.sendSome();
            agent.sendSome();
            deliver();
            client.stream.turn(client.stream.next());
            agent.stream.turn(agent.stream.next());
        }
    }

    private static boolean isDone(Side side) {
        return side.sent == MESSAGES && side.stream.unacknowledged() == 0;
    }

    /** Returns whether everything was taken; a message that came early is acknowledged before. */
    private static boolean hasAll(Side side) {
        return side.received.size() >= MESSAGES * Integer.BYTES;
    }

    private void deliver() throws InterruptedException {
        while (!onTheWay.isEmpty() && onTheWay.peek().time() <= now) {
            Arrival arrival = onTheWay.remove();
            if (!arrival.line().cut) {
                arrival.to().stream.received(arrival.bytes());
            }
        }
    }

    private static byte[] expected() {
        ByteBuffer all = ByteBuffer.allocate(MESSAGES * Integer.BYTES);
        for (int value = 0; value < MESSAGES; value++) {
            all.putInt(value);
        }
        return all.array();
    }
}
