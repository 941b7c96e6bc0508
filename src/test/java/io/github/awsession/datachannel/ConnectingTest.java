package io.github.awsession.datachannel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.awsession.datachannel.stream.Line;
import io.github.awsession.datachannel.stream.StreamClock;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

final class ConnectingTest {
    private static final StreamAccess ACCESS = new StreamAccess("ws://secret", "secret");

    private long now;
    private final Connecting connecting =
            new Connecting(
                    ACCESS,
                    _ -> new SilentLine(),
                    () -> Optional.of(ACCESS),
                    new ChannelSettings(
                            new StreamClock(() -> Instant.EPOCH, () -> now), () -> "id"));

    @Test
    void aConnectionThatBreaksIsOpenedAgainAtOnce() {
        for (int count = 0; count < 100; count++) {
            use(10);
            assertThat(connecting.rest()).isZero();
        }
    }

    /** Else a service that closes each connection would be called without end. */
    @Test
    void connectionsThatAllBreakSoonAreOpenedMoreAndMoreSlowly() {
        for (int count = 0; count < 3; count++) {
            use(0);
            assertThat(connecting.rest()).isZero();
        }
        use(0);
        assertThat(connecting.rest()).isBetween(100L, 200L);
        for (int count = 0; count < 10; count++) {
            use(0);
        }
        assertThat(connecting.rest()).isEqualTo(5000);

        use(10);

        assertThat(connecting.rest()).isZero();
    }

    private void use(long seconds) {
        assertThat(connecting.attempt()).isInstanceOf(Connecting.Try.Open.class);
        now += TimeUnit.SECONDS.toNanos(seconds);
        connecting.lost("lost", true);
    }

    /** Takes everything, and has nothing. */
    private static final class SilentLine implements Line {
        @Override
        public byte @Nullable [] read() {
            return null;
        }

        @Override
        public void send(List<byte[]> messages) {}

        @Override
        public void text(String text) {}

        @Override
        public void ping() {}

        @Override
        public long signs() {
            return 0;
        }

        @Override
        public void close(int code, String reason) {}

        @Override
        public void close() {}
    }
}
