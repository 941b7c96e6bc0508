package io.github.awsession.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.awsession.testing.RawServer;
import io.github.awsession.transport.http.HttpRequest;
import io.github.awsession.transport.http.HttpResponse;
import io.github.awsession.transport.tls.Tls;
import io.github.awsession.transport.tls.Trust;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Each exchange sends its request once at most, over new connections and over those kept open. */
@Timeout(60)
class OneRequestTest {
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    /** Each method, and whether the server resets the connection instead of closing it. */
    private static final String LOSSES =
            """
            GET, false
            GET, true
            DELETE, false
            DELETE, true
            POST, false
            POST, true
            """;

    private final AtomicInteger sent = new AtomicInteger();
    private final HttpConnections connections =
            new HttpConnections(Optional.empty(), new Tls(new Trust.Usual(), false));

    @ParameterizedTest
    @CsvSource(textBlock = LOSSES)
    void aConnectionLostBeforeTheResponseFails(String method, boolean reset) {
        AtomicReference<RawServer> self = new AtomicReference<>();
        try (RawServer server = start(self, connection -> drop(self.get(), connection, reset))) {
            assertThatThrownBy(() -> send(server, method)).isInstanceOf(IOException.class);

            assertThat(server.heads()).hasSize(1);
            assertThat(server.connections()).isEqualTo(1);
            assertThat(sent).hasValue(1);
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = LOSSES)
    void aKeptConnectionLostBeforeTheResponseFails(String method, boolean reset) throws Exception {
        AtomicReference<RawServer> self = new AtomicReference<>();
        RawServer.Behaviour onceThenDrop =
                connection -> {
                    self.get().read(connection);
                    RawServer.write(connection, OK);
                    drop(self.get(), connection, reset);
                };
        try (RawServer server = start(self, onceThenDrop)) {
            assertThat(send(server, method).status()).isEqualTo(200);
            assertThatThrownBy(() -> send(server, method)).isInstanceOf(IOException.class);

            assertThat(server.heads()).hasSize(2);
            assertThat(server.connections()).isEqualTo(1);
            assertThat(sent).hasValue(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "DELETE", "POST"})
    void aConnectionThatWasClosedMeanwhileIsReplaced(String method) throws Exception {
        AtomicReference<RawServer> self = new AtomicReference<>();
        RawServer.Behaviour once =
                connection -> {
                    self.get().read(connection);
                    RawServer.write(connection, OK);
                };
        try (RawServer server = start(self, once)) {
            for (int call = 1; call <= 3; call++) {
                assertThat(send(server, method).status()).isEqualTo(200);
                awaitEnd(server, call);
            }
            assertThat(server.heads()).hasSize(3);
            assertThat(server.connections()).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            HTTP/1.1 200 OK;Content-Length: 2                    | 1
            HTTP/1.0 200 OK;Content-Length: 2                    | 3
            HTTP/1.1 200 OK;Content-Length: 2;Connection: close  | 3
            HTTP/1.0 200 OK;Content-Length: 2;Connection: Keep-Alive | 1
            """)
    void connectionsAreUsedAgainWhereTheServerKeepsThemOpen(String head, int expected)
            throws Exception {
        String response = head.replace(";", "\r\n") + "\r\n\r\nok";
        AtomicReference<RawServer> self = new AtomicReference<>();
        RawServer.Behaviour lasting =
                connection -> {
                    while (!self.get().read(connection).isEmpty()) {
                        RawServer.write(connection, response);
                    }
                };
        try (RawServer server = start(self, lasting)) {
            for (int call = 0; call < 3; call++) {
                assertThat(send(server, "GET").body()).asString().isEqualTo("ok");
            }
            assertThat(server.connections()).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void bytesThatNobodyAskedForAreNoResponse(String method) throws Exception {
        AtomicReference<RawServer> self = new AtomicReference<>();
        RawServer.Behaviour twice =
                connection -> {
                    while (!self.get().read(connection).isEmpty()) {
                        RawServer.write(connection, OK + OK.replace("ok", "no"));
                    }
                };
        try (RawServer server = start(self, twice)) {
            assertThat(send(server, method).body()).asString().isEqualTo("ok");
            assertThat(send(server, method).body()).asString().isEqualTo("ok");
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    private static RawServer start(AtomicReference<RawServer> self, RawServer.Behaviour behaviour) {
        RawServer server = RawServer.start(connection -> behaviour.serve(connection));
        self.set(server);
        return server;
    }

    private static void drop(RawServer server, Socket connection, boolean reset)
            throws IOException {
        server.read(connection);
        connection.setSoLinger(reset, 0);
    }

    /** Waits until the server has closed its connections, and the system knows. */
    private static void awaitEnd(RawServer server, int calls) throws InterruptedException {
        while (server.closed() < calls) {
            Thread.sleep(Duration.ofMillis(2));
        }
    }

    private HttpResponse send(RawServer server, String method) throws IOException {
        return connections.send(
                new Server(false, "127.0.0.1", server.port()),
                new HttpRequest(method, "/", List.of(), new byte[0]),
                new TimeLimits(Duration.ofSeconds(30), Duration.ofSeconds(30)),
                sent::incrementAndGet);
    }
}
