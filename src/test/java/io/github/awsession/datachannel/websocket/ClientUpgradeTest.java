package io.github.awsession.datachannel.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.awsession.datachannel.websocket.frame.CloseCode;
import io.github.awsession.datachannel.websocket.frame.WebSocketException;
import io.github.awsession.testing.RawServer;
import io.github.awsession.testing.StubCertificate;
import io.github.awsession.transport.HttpConnections;
import io.github.awsession.transport.Proxy;
import io.github.awsession.transport.ProxyException;
import io.github.awsession.transport.Server;
import io.github.awsession.transport.TimeLimits;
import io.github.awsession.transport.UpgradeRefusedException;
import io.github.awsession.transport.tls.Tls;
import io.github.awsession.transport.tls.Trust;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.MalformedURLException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;

import javax.net.ssl.SSLServerSocketFactory;

/** Websockets through all that may be between a client and a server. */
@Timeout(60)
class ClientUpgradeTest {
    private static final String TARGET = "/v1/data-channel/s-1?role=publish_subscribe&cell=a%2Fb";

    private final AtomicReference<String> asked = new AtomicReference<>("");

    @ParameterizedTest
    @CsvSource({"false", "true"})
    void theFirstFrameMayComeWithTheResponse(boolean secured) throws Exception {
        try (StreamServer server = StreamServer.on(socket(secured))) {
            String url = (secured ? "wss" : "ws") + "://127.0.0.1:" + server.port() + TARGET;

            try (WebSocketLine line = upgrade(Optional.empty()).open(url)) {
                assertThat(line.read()).isEqualTo(StreamServer.GREETING);
                line.text("token");
                assertThat(line.read()).asString().isEqualTo("token");
                line.send(List.of(new byte[] {4}, new byte[0], new byte[70_000]));
                assertThat(line.read()).containsExactly(4);
                assertThat(line.read()).isEmpty();
                assertThat(line.read()).hasSize(70_000);
            }

            assertThat(server.heads()).hasSize(1);
            assertThat(server.heads().getFirst().replaceFirst("(Key: ).{22}==", "$1*"))
                    .isEqualTo(
                            "GET "
                                    + TARGET
                                    + " HTTP/1.1\r\nHost: 127.0.0.1:"
                                    + server.port()
                                    + "\r\nUser-Agent: test/1\r\nConnection: Upgrade\r\n"
                                    + "Sec-WebSocket-Key: *\r\nSec-WebSocket-Version: 13\r\n"
                                    + "Upgrade: websocket\r\n\r\n");
        }
    }

    /** Many bytes go both ways at once; neither side reads only after it has written. */
    @ParameterizedTest
    @CsvSource({"false", "true"})
    void readsWhileOtherThreadsWrite(boolean secured) throws Exception {
        try (StreamServer server = StreamServer.on(socket(secured))) {
            String url = (secured ? "wss" : "ws") + "://127.0.0.1:" + server.port() + TARGET;
            try (WebSocketLine line = upgrade(Optional.empty()).open(url)) {
                assertThat(line.read()).isEqualTo(StreamServer.GREETING);
                List<FutureTask<Void>> writers = new ArrayList<>();
                for (byte writer = 0; writer < 4; writer++) {
                    byte name = writer;
                    FutureTask<Void> task = new FutureTask<>(() -> write(line, name), null);
                    writers.add(task);
                    Thread.startVirtualThread(task);
                }

                int[] next = new int[4];
                for (int count = 0; count < 4 * 50 * 40; count++) {
                    byte[] message = line.read();
                    assertThat(message).hasSize(1024);
                    assertThat(message[1]).isEqualTo((byte) next[message[0]]++);
                }

                for (FutureTask<Void> writer : writers) {
                    writer.get();
                }
            }
        }
    }

    private static void write(WebSocketLine line, byte name) {
        try {
            byte number = 0;
            for (int batch = 0; batch < 50; batch++) {
                List<byte[]> messages = new ArrayList<>();
                for (int count = 0; count < 40; count++) {
                    byte[] message = new byte[1024];
                    message[0] = name;
                    message[1] = number++;
                    messages.add(message);
                }
                line.ping();
                line.send(messages);
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Official clients ask a proxy for a tunnel without TLS behind it, too. */
    @ParameterizedTest
    @CsvSource({"false, false", "false, true", "true, false", "true, true"})
    void aProxyOpensATunnelAndGetsThePassword(boolean toProxy, boolean toServer) throws Exception {
        try (StreamServer server = StreamServer.on(socket(toServer));
                RawServer proxy = RawServer.on(socket(toProxy), tunnelTo(server.port()))) {
            Server first = new Server(toProxy, "127.0.0.1", proxy.port());
            String scheme = toServer ? "wss" : "ws";

            try (WebSocketLine line =
                    upgrade(Optional.of(new Proxy(first, Optional.of("u:p@s"))))
                            .open(scheme + "://stream.test" + TARGET)) {
                assertThat(line.read()).isEqualTo(StreamServer.GREETING);
            }

            String authority = "stream.test:" + (toServer ? 443 : 80);
            assertThat(asked)
                    .hasValue(
                            "CONNECT "
                                    + authority
                                    + " HTTP/1.1\r\nHost: "
                                    + authority
                                    + "\r\nProxy-Authorization: Basic dTpwQHM=\r\n\r\n");
            assertThat(server.heads().getFirst())
                    .startsWith("GET " + TARGET + " HTTP/1.1\r\nHost: stream.test\r\n")
                    .doesNotContain("Authorization");
        }
    }

    @Test
    void aProxyThatRefusesIsNamed() {
        try (RawServer proxy =
                RawServer.start(
                        connection -> {
                            connection.getInputStream().read();
                            RawServer.write(connection, "HTTP/1.1 407 Who\r\n\r\n");
                        })) {
            Server first = new Server(false, "127.0.0.1", proxy.port());
            assertThatThrownBy(
                            () ->
                                    upgrade(Optional.of(new Proxy(first, Optional.of("u:secret"))))
                                            .open("ws://stream.test/?secret"))
                    .isInstanceOf(ProxyException.class)
                    .hasMessageContaining("407")
                    .hasMessageNotContaining("secret");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 302, 401, 403, 404, 500, 503})
    void anotherStatusIsAFailureWithThatStatus(int status) throws Exception {
        try (RawServer server =
                answering("HTTP/1.1 " + status + " x\r\nLocation: /secret\r\n\r\n")) {
            assertThatThrownBy(() -> open(server))
                    .isInstanceOfSatisfying(
                            UpgradeRefusedException.class,
                            problem -> assertThat(problem.status()).isEqualTo(status))
                    .hasMessageNotContaining("secret");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Upgrade: websocket\r\nConnection: Upgrade\r\n",
                "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n",
            })
    void aServerThatDoesNotProveWhatItSpeaksIsRefused(String headers) {
        try (RawServer server = answering("HTTP/1.1 101 x\r\n" + headers + "\r\n")) {
            assertThatThrownBy(() -> open(server)).isInstanceOf(WebSocketException.class);
        }
    }

    @Test
    void aServerThatSaysNothingIsWaitedForWithinTheLimits() {
        CountDownLatch over = new CountDownLatch(1);
        try (RawServer server =
                RawServer.start(
                        connection -> {
                            try {
                                over.await();
                            } catch (InterruptedException problem) {
                                throw new IOException(problem);
                            }
                        })) {
            ClientUpgrade impatient =
                    new ClientUpgrade(
                            new HttpConnections(Optional.empty(), tls()),
                            new TimeLimits(Duration.ofSeconds(30), Duration.ofMillis(50)),
                            () -> Duration.ZERO,
                            new Random(1),
                            "test/1");
            assertThatThrownBy(() -> impatient.open("ws://127.0.0.1:" + server.port() + "/?secret"))
                    .isInstanceOf(SocketTimeoutException.class)
                    .hasMessageNotContaining("secret");
            over.countDown();
        }
    }

    /** Who waits for room can neither ask for a sign of life nor acknowledge anything. */
    @ParameterizedTest
    @CsvSource({"false", "true"})
    void aServerThatReadsNothingIsGivenUp(boolean secured) throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        try (RawServer server =
                        RawServer.on(
                                socket(secured),
                                connection -> {
                                    accept(connection);
                                    try {
                                        over.await();
                                    } catch (InterruptedException problem) {
                                        throw new IOException(problem);
                                    }
                                });
                WebSocketLine line =
                        upgrade(Optional.empty())
                                .open(
                                        (secured ? "wss" : "ws") + "://127.0.0.1:" + server.port(),
                                        Duration.ofMillis(50))) {
            assertThatThrownBy(
                            () -> {
                                while (true) {
                                    line.send(List.of(new byte[1 << 20]));
                                }
                            })
                    .isInstanceOf(IOException.class)
                    .hasMessage("Write timed out");
            over.countDown();
        }
    }

    @ParameterizedTest
    @CsvSource({"false", "true"})
    void aCloseEndsAReadAndAWriteAtOnce(boolean secured) throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        try (RawServer server =
                RawServer.on(
                        socket(secured),
                        connection -> {
                            accept(connection);
                            try {
                                over.await();
                            } catch (InterruptedException problem) {
                                throw new IOException(problem);
                            }
                        })) {
            WebSocketLine line =
                    upgrade(Optional.empty())
                            .open((secured ? "wss" : "ws") + "://127.0.0.1:" + server.port());
            FutureTask<byte[]> read = new FutureTask<>(line::read);
            FutureTask<Object> write =
                    new FutureTask<>(
                            () -> {
                                while (true) {
                                    line.send(List.of(new byte[1 << 20]));
                                }
                            });
            Thread reader = new Thread(read);
            Thread writer = new Thread(write);
            reader.start();
            writer.start();
            while (writer.getState() != Thread.State.RUNNABLE || !isStuck(writer)) {
                Thread.onSpinWait();
            }

            line.close(CloseCode.NORMAL, "over");

            assertThatThrownBy(read::get).hasCauseInstanceOf(IOException.class);
            assertThatThrownBy(write::get).hasCauseInstanceOf(IOException.class);
            over.countDown();
        }
    }

    private static boolean isStuck(Thread writer) {
        for (StackTraceElement element : writer.getStackTrace()) {
            if (element.getMethodName().equals("select")) {
                return true;
            }
        }
        return false;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "secret",
                "https://host/secret",
                "ws:///secret",
                "wss://host:x/secret",
                "wss://host:70000/secret",
                "ws://host/se cret",
                "ws://host/secret\r\nX: y",
                "ws://ho\u00e9st/secret"
            })
    void otherUrlsAreRefusedWithoutBeingQuoted(String url) {
        assertThatThrownBy(() -> StreamUrl.of(url))
                .isInstanceOf(MalformedURLException.class)
                .hasMessageNotContaining("cret")
                .hasMessageNotContaining("host/");
    }

    @ParameterizedTest
    @CsvSource({
        "wss://h/p?q=1&r=%2F#f, true, h, 443, /p?q=1&r=%2F",
        "WS://h, false, h, 80, /",
        "ws://h:8080?q, false, h, 8080, /?q",
        "wss://[::1]:9/p, true, ::1, 9, /p",
        "ws://u:p@a_b:1/, false, a_b, 1, /"
    })
    void urlsAreUsedAsGiven(String url, boolean secured, String host, int port, String target)
            throws Exception {
        StreamUrl stream = StreamUrl.of(url);

        assertThat(stream.server()).isEqualTo(new Server(secured, host, port));
        assertThat(stream.target()).isEqualTo(target);
    }

    /** Connects to a server whatever name it is asked for. */
    private RawServer.Behaviour tunnelTo(int port) {
        return connection -> {
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                head.append((char) connection.getInputStream().read());
            }
            asked.set(head.toString());
            RawServer.write(connection, "HTTP/1.1 200 Go\r\n\r\n");
            try (Socket server = new Socket(InetAddress.getLoopbackAddress(), port)) {
                Thread.startVirtualThread(() -> copy(server, connection));
                copy(connection, server);
            }
        };
    }

    private static void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException _) {
            // One of them has gone.
        }
    }

    private static RawServer answering(String response) {
        return RawServer.start(
                connection -> {
                    connection.getInputStream().read(new byte[4096]);
                    RawServer.write(connection, response);
                });
    }

    private static void accept(Socket connection) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) connection.getInputStream().read());
        }
        int start = head.indexOf("Key: ") + 5;
        String key = head.substring(start, start + 24);
        RawServer.write(
                connection,
                "HTTP/1.1 101 x\r\nupgrade: WebSocket\r\nconnection: keep-alive, upgrade\r\n"
                        + "sec-websocket-accept: "
                        + WebSocketKey.accepted(key)
                        + "\r\n\r\n");
    }

    private static WebSocketLine open(RawServer server) throws IOException {
        return upgrade(Optional.empty()).open("ws://127.0.0.1:" + server.port() + "/?secret");
    }

    private static ClientUpgrade upgrade(Optional<Proxy> proxy) {
        return new ClientUpgrade(
                new HttpConnections(proxy, tls()),
                new TimeLimits(Duration.ofSeconds(30), Duration.ofSeconds(30)),
                () -> Duration.ZERO,
                new Random(1),
                "test/1");
    }

    private static Tls tls() {
        return new Tls(new Trust.Everyone(), true);
    }

    private static ServerSocket socket(boolean secured) throws IOException {
        SSLServerSocketFactory factory = StubCertificate.get().context().getServerSocketFactory();
        return secured
                ? factory.createServerSocket(0, 9, InetAddress.getLoopbackAddress())
                : new ServerSocket(0, 9, InetAddress.getLoopbackAddress());
    }
}
