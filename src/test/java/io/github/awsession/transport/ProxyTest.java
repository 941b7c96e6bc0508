package io.github.awsession.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.awsession.testing.RawServer;
import io.github.awsession.testing.StubCertificate;
import io.github.awsession.transport.http.HttpRequest;
import io.github.awsession.transport.http.HttpResponse;
import io.github.awsession.transport.tls.Tls;
import io.github.awsession.transport.tls.Trust;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import javax.net.ssl.SSLSocket;

/** Proxies with and without TLS, which forward requests or open tunnels. */
@Timeout(60)
class ProxyTest {
    private static final String LOGIN = "Proxy-Authorization: Basic dTpwQHM=\r\n";
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    private final AtomicReference<RawServer> self = new AtomicReference<>();

    @ParameterizedTest
    @CsvSource({"false, false", "false, true", "true, false", "true, true"})
    void theProxyGetsThePasswordAtOnceAndTheServerNever(boolean toProxy, boolean toServer)
            throws Exception {
        try (RawServer proxy = start(toProxy, connection -> serve(connection, toServer))) {
            HttpResponse response = send(toProxy, proxy, toServer);

            assertThat(response.body()).asString().isEqualTo("ok");
            assertThat(proxy.connections()).isEqualTo(1);
            if (toServer) {
                assertThat(proxy.heads()).hasSize(2);
                assertThat(proxy.heads().getFirst())
                        .startsWith("CONNECT api_1.test:443 HTTP/1.1\r\nHost: api_1.test:443\r\n")
                        .contains(LOGIN);
                assertThat(proxy.heads().getLast())
                        .startsWith("GET /path?q HTTP/1.1\r\nHost: api_1.test\r\n")
                        .doesNotContain("Authorization");
            } else {
                assertThat(proxy.heads()).hasSize(1);
                assertThat(proxy.heads().getFirst())
                        .startsWith("GET http://api_1.test/path?q HTTP/1.1\r\nHost: api_1.test\r\n")
                        .contains(LOGIN);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 403 No\r\n\r\n",
                "HTTP/1.1 407 Who\r\nProxy-Authenticate: NTLM\r\nProxy-Authenticate: Basic realm=x\r\n\r\n",
                "HTTP/1.1 407 Who\r\nProxy-Authenticate: Negotiate\r\nProxy-Authenticate: Digest x\r\n\r\n",
                "HTTP/1.1 204 Fine\r\n\r\n",
                "",
            })
    void aProxyThatRefusesIsNotAskedAgain(String refusal) {
        try (RawServer proxy =
                start(
                        false,
                        connection -> {
                            self.get().read(connection);
                            RawServer.write(connection, refusal);
                        })) {
            assertThatThrownBy(() -> send(false, proxy, true)).isInstanceOf(ProxyException.class);

            assertThat(proxy.heads()).hasSize(1);
            assertThat(proxy.heads().getFirst()).contains(LOGIN);
        }
    }

    private RawServer start(boolean secured, RawServer.Behaviour behaviour) {
        RawServer server;
        try {
            ServerSocket socket =
                    secured
                            ? StubCertificate.get()
                                    .context()
                                    .getServerSocketFactory()
                                    .createServerSocket(0, 9, InetAddress.getLoopbackAddress())
                            : new ServerSocket(0, 9, InetAddress.getLoopbackAddress());
            server = RawServer.on(socket, behaviour);
        } catch (IOException problem) {
            throw new java.io.UncheckedIOException(problem);
        }
        self.set(server);
        return server;
    }

    private void serve(Socket connection, boolean tunnel) throws IOException {
        Socket inner = connection;
        if (tunnel) {
            self.get().read(connection);
            RawServer.write(connection, "HTTP/1.1 200 Go\r\n\r\n");
            SSLSocket secured =
                    (SSLSocket)
                            StubCertificate.get()
                                    .context()
                                    .getSocketFactory()
                                    .createSocket(connection, null, connection.getPort(), false);
            secured.setUseClientMode(false);
            inner = secured;
        }
        self.get().read(inner);
        RawServer.write(inner, OK);
        connection.getInputStream().readAllBytes();
    }

    private static HttpResponse send(boolean toProxy, RawServer proxy, boolean toServer)
            throws IOException {
        Proxy way = new Proxy(new Server(toProxy, "127.0.0.1", proxy.port()), Optional.of("u:p@s"));
        Tls tls = new Tls(new Trust.Everyone(), true);
        return new HttpConnections(Optional.of(way), tls)
                .send(
                        Server.of(toServer ? "https" : "http", "api_1.test", 0),
                        new HttpRequest("GET", "/path?q", List.of(), new byte[0]),
                        new TimeLimits(Duration.ofSeconds(30), Duration.ofSeconds(30)),
                        () -> {});
    }
}
