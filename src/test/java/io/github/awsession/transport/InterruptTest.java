package io.github.awsession.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.awsession.error.InterruptedByUserException;
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
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** An interrupt ends an exchange that would last forever, whatever it waits for. */
@Timeout(60)
class InterruptTest {
    private static final int LARGE = 50 << 20;

    @ParameterizedTest
    @ValueSource(
            strings = {"response", "rest of the head", "rest of the body", "handshake", "tunnel"})
    void anInterruptEndsTheWaitForAServer(String wait) throws Exception {
        CountDownLatch reached = new CountDownLatch(1);
        try (RawServer server = RawServer.start(connection -> stall(connection, wait, reached))) {
            Optional<Proxy> proxy =
                    wait.equals("tunnel")
                            ? Optional.of(new Proxy(plain(server), Optional.empty()))
                            : Optional.empty();
            Server target =
                    switch (wait) {
                        case "handshake" -> new Server(true, "127.0.0.1", server.port());
                        case "tunnel" -> new Server(true, "api.test", 443);
                        default -> plain(server);
                    };
            CompletableFuture<Throwable> end = new CompletableFuture<>();
            Thread caller = call(proxy, target, new byte[0], end);
            reached.await();

            caller.interrupt();

            assertThat(end.get(20, TimeUnit.SECONDS))
                    .isInstanceOf(InterruptedByUserException.class);
        }
    }

    @Test
    void anInterruptEndsAWriteThatTheServerDoesNotRead() throws Exception {
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        try (RawServer server =
                RawServer.start(
                        connection -> {
                            connection.getInputStream().read();
                            reached.countDown();
                            await(over);
                        })) {
            CompletableFuture<Throwable> end = new CompletableFuture<>();
            Thread caller = call(Optional.empty(), plain(server), new byte[LARGE], end);
            reached.await();

            caller.interrupt();

            assertThat(end.get(20, TimeUnit.SECONDS))
                    .isInstanceOf(InterruptedByUserException.class);
            over.countDown();
        }
    }

    @Test
    void anInterruptEndsTheWaitForAConnection() throws Exception {
        try (ServerSocket deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                FullQueue _ = FullQueue.of(deaf)) {
            CompletableFuture<Throwable> end = new CompletableFuture<>();
            Thread caller =
                    call(
                            Optional.empty(),
                            new Server(false, "127.0.0.1", deaf.getLocalPort()),
                            new byte[0],
                            end);

            caller.interrupt();

            assertThat(end.get(20, TimeUnit.SECONDS))
                    .isInstanceOf(InterruptedByUserException.class);
        }
    }

    /** A thread of its own connects, and the interrupt of the one that waits for it ends both. */
    @Test
    void anInterruptEndsAConnectionAheadOfItsRequest() throws Exception {
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        try (RawServer server =
                RawServer.start(connection -> stall(connection, "handshake", reached))) {
            Server target = new Server(true, "127.0.0.1", server.port());
            HttpConnections connections =
                    new HttpConnections(Optional.empty(), new Tls(new Trust.Everyone(), true));
            Runnable ahead =
                    connections.ahead(target, new TimeLimits(Duration.ZERO, Duration.ZERO));
            Thread.ofPlatform()
                    .start(
                            () -> {
                                ahead.run();
                                ended.countDown();
                            });
            reached.await();
            CompletableFuture<Throwable> end = new CompletableFuture<>();
            Thread caller = call(connections, target, new byte[0], end);

            caller.interrupt();

            assertThat(end.get(20, TimeUnit.SECONDS))
                    .isInstanceOf(InterruptedByUserException.class);
            assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static Thread call(
            Optional<Proxy> proxy, Server server, byte[] body, CompletableFuture<Throwable> end) {
        return call(
                new HttpConnections(proxy, new Tls(new Trust.Everyone(), true)), server, body, end);
    }

    private static Thread call(
            HttpConnections connections,
            Server server,
            byte[] body,
            CompletableFuture<Throwable> end) {
        return Thread.ofPlatform()
                .start(
                        () -> {
                            try {
                                connections.send(
                                        server,
                                        new HttpRequest("POST", "/", List.of(), body),
                                        new TimeLimits(Duration.ZERO, Duration.ZERO),
                                        () -> {});
                                end.complete(new AssertionError("a response"));
                            } catch (IOException | RuntimeException problem) {
                                assertThat(Thread.currentThread().isInterrupted()).isFalse();
                                end.complete(problem);
                            }
                        });
    }

    private static Server plain(RawServer server) {
        return new Server(false, "127.0.0.1", server.port());
    }

    private static void stall(Socket connection, String wait, CountDownLatch reached)
            throws IOException {
        connection.getInputStream().read();
        if (wait.equals("rest of the head")) {
            RawServer.write(connection, "HTTP/1.1 200 OK\r\nContent-Le");
        } else if (wait.equals("rest of the body")) {
            RawServer.write(connection, "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nok");
        }
        reached.countDown();
        connection.getInputStream().readAllBytes();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
