package io.github.awsession.datachannel.mux;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Duration;
import java.util.concurrent.FutureTask;

/** Checks which streams wait for a reader that takes nothing, and which do not. */
@Timeout(60)
class BackPressureTest {
    private static final MuxLimits LIMITS = new MuxLimits(20_000, 100_000, Duration.ofSeconds(30));

    private static FutureTask<Boolean> send(MuxStream stream, int length) {
        FutureTask<Boolean> task =
                new FutureTask<>(() -> stream.write(new byte[length], 0, length));
        Thread.ofVirtual().start(task);
        return task;
    }

    private static void sendMeanwhile(MuxStream stream, int length) {
        assertThat(send(stream, length)).isNotNull();
    }

    private static int read(MuxStream stream, int length) throws InterruptedException {
        byte[] bytes = new byte[length];
        int done = 0;
        while (done < length) {
            int part = stream.read(bytes, done, length - done);
            if (part < 0) {
                break;
            }
            done += part;
        }
        return done;
    }

    private static void awaitHeldUp(MuxPair pair) {
        while (!pair.isClientHeldUp()) {
            Thread.onSpinWait();
        }
    }

    /** The limit of the session bounds what a stalled stream holds; the others go on meanwhile. */
    @Test
    void aStalledReaderDoesNotDisturbOthers() throws Exception {
        try (MuxPair pair = new MuxPair(41, LIMITS)) {
            pair.client.open();
            MuxStream stalledFar = pair.accept();
            MuxStream other = pair.client.open();
            MuxStream otherFar = pair.accept();

            assertThat(send(stalledFar, 80_000).get()).isTrue();
            sendMeanwhile(otherFar, 200_000);
            assertThat(read(other, 200_000)).isEqualTo(200_000);
            assertThat(pair.client.unread()).isEqualTo(80_000);
        }
    }

    @Test
    void aSingleStreamHasTheSmallerLimit() throws Exception {
        try (MuxPair pair = new MuxPair(42, LIMITS)) {
            MuxStream only = pair.client.open();
            MuxStream far = pair.accept();
            sendMeanwhile(far, 500_000);
            awaitHeldUp(pair);

            assertThat(pair.client.unread()).isBetween(17_000L, 20_000L);
            pair.nanoseconds.addAndGet(Duration.ofDays(1).toNanos());
            pair.client.relieve();
            assertThat(pair.stalled).isEmpty();
            assertThat(read(only, 500_000)).isEqualTo(500_000);
        }
    }

    /** The reader that hindered nobody so far has its 30 seconds from the new limit on. */
    @Test
    void aSecondStreamLiftsTheLimitOfTheFirst() throws Exception {
        try (MuxPair pair = new MuxPair(45, LIMITS)) {
            MuxStream stalled = pair.client.open();
            MuxStream stalledFar = pair.accept();
            FutureTask<Boolean> sending = send(stalledFar, 90_000);
            awaitHeldUp(pair);
            pair.nanoseconds.addAndGet(Duration.ofDays(1).toNanos());
            MuxStream other = pair.client.open();
            sendMeanwhile(pair.accept(), 5);

            assertThat(read(other, 5)).isEqualTo(5);
            assertThat(sending.get()).isTrue();
            assertThat(pair.stalled).isEmpty();
            assertThat(read(stalled, 90_000)).isEqualTo(90_000);
        }
    }

    @Test
    void resetsAReaderThatKeepsOthersWaiting() throws Exception {
        try (MuxPair pair = new MuxPair(43, LIMITS)) {
            MuxStream stalled = pair.client.open();
            MuxStream stalledFar = pair.accept();
            MuxStream other = pair.client.open();
            MuxStream otherFar = pair.accept();
            pair.nanoseconds.addAndGet(Duration.ofDays(1).toNanos());
            sendMeanwhile(stalledFar, 150_000);
            awaitHeldUp(pair);

            pair.nanoseconds.addAndGet(Duration.ofMillis(29_900).toNanos());
            pair.client.relieve();
            assertThat(pair.stalled).isEmpty();
            pair.nanoseconds.addAndGet(Duration.ofMillis(200).toNanos());
            pair.client.relieve();

            assertThat(pair.stalled).containsExactly(stalled.id());
            assertThat(read(stalled, 1)).isZero();
            sendMeanwhile(otherFar, 300_000);
            assertThat(read(other, 300_000)).isEqualTo(300_000);
        }
    }

    @Test
    void aSlowReaderLosesNothing() throws Exception {
        try (MuxPair pair = new MuxPair(44, LIMITS)) {
            MuxStream slow = pair.client.open();
            MuxStream slowFar = pair.accept();
            pair.client.open();
            pair.accept();
            FutureTask<Boolean> sending = send(slowFar, 400_000);
            int taken = 0;
            while (taken < 300_000) {
                awaitHeldUp(pair);
                pair.nanoseconds.addAndGet(Duration.ofSeconds(29).toNanos());
                taken += read(slow, 10_000);
                pair.client.relieve();
            }

            assertThat(pair.stalled).isEmpty();
            assertThat(taken + read(slow, 400_000 - taken)).isEqualTo(400_000);
            assertThat(sending.get()).isTrue();
        }
    }
}
