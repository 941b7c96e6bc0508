package io.github.awsession.datachannel.mux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

@Timeout(60)
class MultiplexerTest {
    private static final Duration LONG = Duration.ofHours(1);

    private final ByteArrayOutputStream wire = new ByteArrayOutputStream();
    private final Multiplexer lone =
            Multiplexer.client(wire::write, MuxLimits.USUAL, () -> 0, new MuxListener() {});

    private static <T> FutureTask<T> start(Callable<T> action) {
        FutureTask<T> task = new FutureTask<>(action);
        Thread.ofVirtual().start(task);
        return task;
    }

    private static String readAll(MuxStream stream) throws InterruptedException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] buffer = new byte[1000];
        for (int length = stream.read(buffer, 0, buffer.length);
                length >= 0;
                length = stream.read(buffer, 0, buffer.length)) {
            all.write(buffer, 0, length);
        }
        return all.toString(US_ASCII);
    }

    private static boolean write(MuxStream stream, String text) throws InterruptedException {
        return stream.write(text.getBytes(US_ASCII), 0, text.length());
    }

    private void feed(String hex) throws Exception {
        byte[] bytes = HexFormat.of().parseHex(hex.replace(" ", ""));
        lone.feed(bytes, 0, bytes.length);
    }

    private String sent() {
        String hex = HexFormat.of().formatHex(wire.toByteArray());
        wire.reset();
        return hex;
    }

    @Test
    void writesTheFramesOfTheProtocol() throws Exception {
        MuxStream stream = lone.open();
        write(stream, "abc");
        lone.keepAlive();
        stream.finish();
        stream.finish();

        assertThat(stream.id()).isEqualTo(3);
        assertThat(sent())
                .isEqualTo(
                        "0100000003000000"
                                + "0102030003000000616263"
                                + "0103000000000000"
                                + "0101000003000000");
        assertThat(lone.open().id()).isEqualTo(5);
    }

    @Test
    void sendsLongDataInFramesOf32Kibibytes() throws Exception {
        MuxStream stream = lone.open();
        sent();
        stream.write(new byte[70_000], 0, 70_000);

        byte[] frames = wire.toByteArray();
        assertThat(frames).hasSize(70_000 + 3 * FrameReader.HEADER);
        assertThat(HexFormat.of().formatHex(frames, 0, 4)).isEqualTo("01020080");
    }

    @Test
    void skipsFramesOfUnknownStreams() throws Exception {
        MuxStream stream = lone.open();
        feed("01020100 07000000 58 01010000 09000000 01000000 02000000 01020100 03000000 59");
        feed("01010000 03000000");

        assertThat(readAll(stream)).isEqualTo("Y");
        assertThat(lone.streams()).isEqualTo(1);
    }

    @Test
    void forgetsAStreamThatBothSidesHaveFinished() throws Exception {
        MuxStream stream = lone.open();
        stream.finish();
        feed("01020100 03000000 59 01010000 03000000");

        assertThat(lone.streams()).isEqualTo(1);
        assertThat(readAll(stream)).isEqualTo("Y");
        assertThat(lone.streams()).isZero();
    }

    @Test
    void writesNothingBehindItsFin() throws Exception {
        MuxStream stream = lone.open();
        stream.finish();
        sent();

        assertThat(write(stream, "late")).isFalse();
        assertThat(sent()).isEmpty();
    }

    @Test
    void knowsThatTheOtherSideHasFinished() throws Exception {
        MuxStream stream = lone.open();
        assertThat(stream.isFinishedByPeer()).isFalse();
        feed("01010000 03000000");

        assertThat(stream.isFinishedByPeer()).isTrue();
    }

    @Test
    void discardTellsTheOtherSideAtOnceAndDropsWhatArrives() throws Exception {
        MuxStream stream = lone.open();
        feed("01020100 03000000 59");
        sent();
        stream.discard();
        feed("01020100 03000000 5a");

        assertThat(sent()).isEqualTo("0101000003000000");
        assertThat(readAll(stream)).isEmpty();
        assertThat(lone.unread()).isZero();
        assertThat(lone.streams()).isZero();
    }

    @Test
    void endsTheSessionAtBytesThatAreNoFrames() throws Exception {
        MuxStream stream = lone.open();
        feed("01020100 03000000 59");

        assertThatThrownBy(() -> feed("ff".repeat(8))).isInstanceOf(MuxProtocolException.class);
        assertThatThrownBy(() -> feed("01020100 03000000 59"))
                .isInstanceOf(MuxProtocolException.class);
        sent();
        assertThat(readAll(stream)).isEqualTo("Y");
        assertThat(write(stream, "late")).isFalse();
        assertThat(readAll(lone.open())).isEmpty();
        assertThat(sent()).isEmpty();
    }

    @Test
    void finishesWhenTheOtherSideIsQuiet() throws Exception {
        MuxStream stream = lone.open();
        sent();
        stream.finishWhenQuiet(Duration.ofMillis(4));

        assertThat(sent()).isEqualTo("0101000003000000");
    }

    @Test
    void isNotQuietWhileItsReaderHasSomethingToTake() throws Exception {
        MuxStream stream = lone.open();
        feed("01020100 03000000 59");
        sent();
        Thread finishing =
                Thread.ofPlatform()
                        .start(
                                () -> {
                                    try {
                                        stream.finishWhenQuiet(Duration.ofMillis(4));
                                    } catch (InterruptedException _) {
                                        // The test has failed already.
                                    }
                                });

        assertThat(finishing.join(Duration.ofMillis(60))).isFalse();
        byte[] one = new byte[1];
        assertThat(stream.read(one, 0, 1)).isEqualTo(1);
        assertThat(finishing.join(Duration.ofSeconds(10))).isTrue();
        assertThat(sent()).isEqualTo("0101000003000000");
    }

    @Test
    void holdsFinBackUntilTheOtherSideHasFinished() throws Exception {
        try (MuxPair pair = new MuxPair(31)) {
            MuxStream local = pair.client.open();
            MuxStream far = pair.accept();
            write(local, "question");
            FutureTask<Void> finish =
                    start(
                            () -> {
                                local.finishWhenQuiet(LONG);
                                return null;
                            });
            byte[] question = new byte[8];
            assertThat(far.read(question, 0, 8)).isPositive();
            write(far, "answer");
            far.finish();

            assertThat(readAll(local)).isEqualTo("answer");
            finish.get();
        }
    }

    @Test
    void deliversWhatArrivesAfterItsFin() throws Exception {
        try (MuxPair pair = new MuxPair(32)) {
            MuxStream local = pair.client.open();
            write(local, "question");
            local.finish();
            MuxStream far = pair.accept();
            assertThat(readAll(far)).isEqualTo("question");
            write(far, "answer");
            far.finish();

            assertThat(readAll(local)).isEqualTo("answer");
            assertThat(pair.client.streams()).isZero();
        }
    }

    /** Sends pieces of random sizes; returns the digest of all. */
    private static byte[] sendRandom(MuxStream stream, long seed, int length) throws Exception {
        Random random = new Random(seed);
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        int sent = 0;
        while (sent < length) {
            byte[] piece = new byte[Math.min(length - sent, 1 + random.nextInt(50_000))];
            random.nextBytes(piece);
            digest.update(piece);
            assertThat(stream.write(piece, 0, piece.length)).isTrue();
            sent += piece.length;
        }
        stream.finish();
        return digest.digest();
    }

    private static byte[] digest(MuxStream stream) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        byte[] buffer = new byte[10_000];
        for (int length = stream.read(buffer, 0, buffer.length);
                length >= 0;
                length = stream.read(buffer, 0, buffer.length)) {
            digest.update(buffer, 0, length);
        }
        return digest.digest();
    }

    @Test
    void carriesRandomTrafficInBothDirections() throws Exception {
        int length = 1_500_000;
        try (MuxPair pair = new MuxPair(33)) {
            List<List<FutureTask<byte[]>>> streams = new ArrayList<>();
            for (int number = 0; number < 8; number++) {
                int seed = number;
                MuxStream up = pair.client.open();
                MuxStream upFar = pair.accept();
                MuxStream down = pair.client.open();
                MuxStream downFar = pair.accept();
                streams.add(
                        List.of(
                                start(() -> sendRandom(up, seed, length)),
                                start(() -> digest(upFar)),
                                start(() -> sendRandom(downFar, seed + 100, length)),
                                start(() -> digest(down))));
            }

            for (List<FutureTask<byte[]>> stream : streams) {
                assertThat(stream.get(1).get()).isEqualTo(stream.get(0).get());
                assertThat(stream.get(3).get()).isEqualTo(stream.get(2).get());
            }
            assertThat(pair.client.unread()).isZero();
        }
    }

    /** An upload that never ends has at most one frame in front of an echo. */
    @Test
    void letsASmallWriteThroughBesideALongUpload() throws Exception {
        List<String> order = new ArrayList<>();
        Object gate = new Object();
        boolean[] open = new boolean[1];
        MuxSink sink =
                (bytes, offset, length) -> {
                    synchronized (gate) {
                        order.add(bytes[offset + 4] + ":" + length);
                        while (!open[0]) {
                            gate.wait();
                        }
                    }
                };
        open[0] = true;
        Multiplexer multiplexer =
                Multiplexer.client(sink, MuxLimits.USUAL, () -> 0, new MuxListener() {});
        MuxStream upload = multiplexer.open();
        MuxStream small = multiplexer.open();
        open[0] = false;
        order.clear();
        Thread uploading = waiting(() -> upload.write(new byte[1 << 20], 0, 1 << 20));
        Thread writing = waiting(() -> small.write(new byte[1], 0, 1));
        synchronized (gate) {
            open[0] = true;
            gate.notifyAll();
        }
        uploading.join();
        writing.join();

        assertThat(order).hasSize(33);
        assertThat(order.indexOf("5:9")).isBetween(1, 2);
    }

    /** Starts a thread and returns it once it waits. */
    private static Thread waiting(Callable<Boolean> action) throws ExecutionException {
        FutureTask<Boolean> task = new FutureTask<>(action);
        Thread thread = Thread.ofPlatform().daemon().start(task);
        while (thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        return thread;
    }

    @Test
    void limitsTheStreamsOfAnAgent() throws Exception {
        Multiplexer agent =
                Multiplexer.agent(wire::write, MuxLimits.USUAL, () -> 0, new MuxListener() {});
        byte[] open = {1, 0, 0, 0, 0, 0, 0, 0};
        for (int id = 0; id < 4096; id++) {
            open[4] = (byte) id;
            open[5] = (byte) (id >> 8);
            agent.feed(open, 0, open.length);
            agent.feed(open, 0, open.length);
        }
        open[6] = 1;

        assertThat(agent.streams()).isEqualTo(4096);
        assertThatThrownBy(() -> agent.feed(open, 0, open.length))
                .isInstanceOf(MuxProtocolException.class);
    }
}
