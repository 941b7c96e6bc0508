package io.github.awsession.client.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.awsession.client.setting.ClientOptions;
import io.github.awsession.environment.Environment;
import io.github.awsession.environment.setting.SharedSettings;
import io.github.awsession.testing.FakeEnvironment;
import io.github.awsession.testing.FakeTime;
import io.github.awsession.testing.RawServer;
import io.github.awsession.testing.StubCertificate;
import io.github.awsession.transport.ProxyException;
import io.github.awsession.transport.UpgradeRefusedException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import javax.net.ssl.SSLException;

/** The settings of connections to a gateway. */
@Timeout(60)
class GatewayLinesTest {
    @TempDir private Path home;

    private final AtomicReference<RawServer> self = new AtomicReference<>();

    @ParameterizedTest
    @CsvSource({
        "ws://stream.test/x?secret, HTTP_PROXY, stream.test:80",
        "wss://stream.test/x?secret, HTTPS_PROXY, stream.test:443",
        "wss://stream.test:8443/x?secret, https_proxy, stream.test:8443"
    })
    void theProxyIsThatOfTheScheme(String url, String variable, String authority) {
        try (RawServer proxy = refusing(false)) {
            FakeEnvironment fake = new FakeEnvironment(home).atHome().in(new FakeTime());
            fake.with(variable, "http://u:p@127.0.0.1:" + proxy.port());

            assertThatThrownBy(() -> open(fake.build().logging(), Optional.empty(), url))
                    .isInstanceOf(ProxyException.class)
                    .hasMessageNotContaining("secret");

            assertThat(proxy.heads())
                    .singleElement()
                    .asString()
                    .startsWith("CONNECT " + authority + " HTTP/1.1\r\n")
                    .contains("Proxy-Authorization: Basic dTpw\r\n");
            assertThat(fake.err()).doesNotContain("secret", "u:p");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "LOCALHOST", "127.1.2.3"})
    void noProxyStandsBeforeThisMachine(String host) throws Exception {
        int closed;
        try (ServerSocket unused = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = unused.getLocalPort();
        }
        try (RawServer server = refusing(false)) {
            FakeEnvironment fake = new FakeEnvironment(home).atHome().in(new FakeTime());
            fake.with("http_proxy", "http://127.0.0.1:" + closed);
            if (host.equals("127.1.2.3")) {
                // Nothing listens there, but it is the machine itself that says so.
                assertThatThrownBy(
                                () ->
                                        open(
                                                fake.build(),
                                                Optional.empty(),
                                                "ws://127.1.2.3:" + closed))
                        .isInstanceOf(IOException.class)
                        .isNotInstanceOf(ProxyException.class);
                return;
            }

            assertThatThrownBy(
                            () ->
                                    open(
                                            fake.build(),
                                            Optional.empty(),
                                            "ws://" + host + ":" + server.port() + "/x"))
                    .isInstanceOf(UpgradeRefusedException.class);

            assertThat(server.heads().getFirst())
                    .contains("Host: " + host + ":" + server.port() + "\r\n")
                    .contains("User-Agent: awsession\r\n");
        }
    }

    @Test
    void theCertificatesAreThoseOfTheOptions() throws Exception {
        Path bundle = home.resolve("bundle.pem");
        Files.writeString(bundle, StubCertificate.get().pem());
        try (RawServer server = refusing(true)) {
            Environment environment = new FakeEnvironment(home).atHome().in(new FakeTime()).build();
            String url = "wss://127.0.0.1:" + server.port() + "/x";

            assertThatThrownBy(() -> open(environment, Optional.of(bundle.toString()), url))
                    .isInstanceOf(UpgradeRefusedException.class);
            assertThatThrownBy(() -> open(environment, Optional.empty(), url))
                    .isInstanceOf(SSLException.class);
        }
    }

    private RawServer refusing(boolean secured) {
        RawServer.Behaviour behaviour =
                connection -> {
                    self.get().read(connection);
                    RawServer.write(connection, "HTTP/1.1 403 No\r\n\r\n");
                };
        try {
            ServerSocket socket =
                    secured
                            ? StubCertificate.get()
                                    .context()
                                    .getServerSocketFactory()
                                    .createServerSocket(0, 9, InetAddress.getLoopbackAddress())
                            : new ServerSocket(0, 9, InetAddress.getLoopbackAddress());
            self.set(RawServer.on(socket, behaviour));
            return self.get();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static void open(Environment environment, Optional<String> bundle, String url)
            throws IOException {
        ClientOptions options =
                new ClientOptions(
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        true,
                        true,
                        bundle,
                        Optional.empty(),
                        Optional.empty());
        new GatewayLines(environment, SharedSettings.load(environment, Optional.empty()), options)
                .open(url)
                .close();
    }
}
