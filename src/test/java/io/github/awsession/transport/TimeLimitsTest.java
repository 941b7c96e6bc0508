package io.github.awsession.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.awsession.testing.RawServer;
import io.github.awsession.transport.http.HttpRequest;
import io.github.awsession.transport.tls.Tls;
import io.github.awsession.transport.tls.Trust;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Each wait for a server has an end. */
@Timeout(60)
class TimeLimitsTest {
    private static final Duration SHORT = Duration.ofMillis(150);

    @Test
    void aServerThatAcceptsNothingIsGivenUp() throws Exception {
        try (ServerSocket deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                FullQueue _ = FullQueue.of(deaf)) {
            Server server = new Server(false, "127.0.0.1", deaf.getLocalPort());

            assertThatThrownBy(() -> send(server, new TimeLimits(SHORT, Duration.ZERO), 0))
                    .isInstanceOf(ConnectTimeoutException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aSilentServerIsGivenUp(boolean secured) {
        try (RawServer silent =
                RawServer.start(connection -> connection.getInputStream().readAllBytes())) {
            Server server = new Server(secured, "127.0.0.1", silent.port());

            assertThatThrownBy(() -> send(server, new TimeLimits(SHORT, SHORT), 0))
                    .isInstanceOf(SocketTimeoutException.class)
                    .isNotInstanceOf(ConnectTimeoutException.class);
        }
    }

    @Test
    void aServerThatDoesNotReadIsGivenUp() {
        try (RawServer full =
                RawServer.start(
                        connection -> {
                            connection.getInputStream().read();
                            new ServerSocket(0).accept();
                        })) {
            Server server = new Server(false, "127.0.0.1", full.port());

            assertThatThrownBy(() -> send(server, new TimeLimits(SHORT, SHORT), 50 << 20))
                    .isInstanceOf(SocketTimeoutException.class);
        }
    }

    /** The clock of the deadline moves one second with each look at it. */
    @Test
    void aDeadlineEndsAResponseThatNeverStops() {
        try (RawServer endless =
                RawServer.start(
                        connection -> {
                            RawServer.write(connection, "HTTP/1.1 200 OK\r\n\r\n");
                            while (true) {
                                RawServer.write(connection, "x");
                                connection.getOutputStream().flush();
                            }
                        })) {
            AtomicLong seconds = new AtomicLong();
            Deadline deadline =
                    Deadline.after(
                            Duration.ofSeconds(20),
                            () -> Duration.ofSeconds(seconds.getAndIncrement()));
            Server server = new Server(false, "127.0.0.1", endless.port());

            assertThatThrownBy(
                            () ->
                                    send(
                                            server,
                                            new TimeLimits(Duration.ZERO, Duration.ZERO, deadline),
                                            0))
                    .isInstanceOf(SocketTimeoutException.class);
            assertThat(seconds).hasValueLessThan(25);
        }
    }

    private static void send(Server server, TimeLimits limits, int body) throws IOException {
        new HttpConnections(Optional.empty(), new Tls(new Trust.Everyone(), true))
                .send(
                        server,
                        new HttpRequest("POST", "/", List.of(), new byte[body]),
                        limits,
                        () -> {});
    }
}
