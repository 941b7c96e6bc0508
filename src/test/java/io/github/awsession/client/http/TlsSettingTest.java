package io.github.awsession.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;

import io.github.awsession.client.setting.ClientOptions;
import io.github.awsession.environment.Environment;
import io.github.awsession.environment.setting.SharedSettings;
import io.github.awsession.testing.FakeEnvironment;
import io.github.awsession.testing.FakeTime;
import io.github.awsession.testing.StubCertificate;
import io.github.awsession.transport.HttpConnections;
import io.github.awsession.transport.Server;
import io.github.awsession.transport.TimeLimits;
import io.github.awsession.transport.http.HttpRequest;
import io.github.awsession.transport.tls.Tls;
import io.github.awsession.transport.tls.TlsReasons;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.net.ssl.SSLException;

/** Against a server whose certificate nobody trusts who is not told to. */
class TlsSettingTest {
    @TempDir private Path home;

    private HttpsServer server;

    @BeforeEach
    void start() throws IOException {
        Files.writeString(home.resolve("trusted.pem"), "text\n" + StubCertificate.get().pem());
        Files.writeString(home.resolve("empty.pem"), "");
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(StubCertificate.get().context()));
        server.createContext(
                "/",
                callRecord -> {
                    callRecord.sendResponseHeaders(204, -1);
                    callRecord.close();
                });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void anUnknownCertificateIsRefused() {
        assertThatThrownBy(() -> status(Map.of(), options(true, Optional.empty())))
                .isInstanceOfSatisfying(
                        SSLException.class,
                        refusal ->
                                assertThat(TlsReasons.of(refusal))
                                        .startsWith("[SSL: CERTIFICATE_VERIFY_FAILED]"));
    }

    @Test
    void anyCertificateWillDoWithoutVerification() throws IOException {
        assertThat(status(Map.of("AWS_CA_BUNDLE", "missing.pem"), options(false, Optional.empty())))
                .isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"trusted.pem", "~/trusted.pem"})
    void theBundleOfTheOptionIsTrusted(String bundle) throws IOException {
        assertThat(status(Map.of("AWS_CA_BUNDLE", "empty.pem"), options(true, Optional.of(bundle))))
                .isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AWS_CA_BUNDLE", "REQUESTS_CA_BUNDLE"})
    void theBundleOfAVariableIsTrusted(String variable) throws IOException {
        assertThat(status(Map.of(variable, "trusted.pem"), options(true, Optional.empty())))
                .isEqualTo(204);
    }

    @Test
    void theBundleOfTheProfileIsTrusted() throws IOException {
        Files.createDirectories(home.resolve(".aws"));
        Files.writeString(home.resolve(".aws/config"), "[default]\nca_bundle = trusted.pem\n");

        assertThat(status(Map.of(), options(true, Optional.empty()))).isEqualTo(204);
    }

    @ParameterizedTest
    @CsvSource({
        "missing.pem, '[Errno 2] No such file or directory'",
        "empty.pem, '[X509: NO_CERTIFICATE_OR_CRL_FOUND] no certificate or crl found'",
    })
    void aBundleThatCannotBeUsedIsNamed(String bundle, String reason) {
        assertThatThrownBy(() -> status(Map.of(), options(true, Optional.of(bundle))))
                .isInstanceOf(SSLException.class)
                .hasMessage(reason);
    }

    private static ClientOptions options(boolean verify, Optional<String> bundle) {
        return new ClientOptions(
                Optional.empty(),
                Optional.empty(),
                false,
                true,
                verify,
                bundle,
                Optional.empty(),
                Optional.empty());
    }

    private int status(Map<String, String> variables, ClientOptions options) throws IOException {
        Environment environment =
                new FakeEnvironment(home).atHome().with(variables).in(new FakeTime()).build();
        SharedSettings settings = SharedSettings.load(environment, Optional.empty());
        URI url = URI.create("https://127.0.0.1:" + server.getAddress().getPort() + "/");
        Tls tls = new Tls(new TlsSetting(environment, settings, options).trust(), false);
        return new HttpConnections(Optional.empty(), tls)
                .send(
                        Server.of("https", url.getHost(), url.getPort()),
                        new HttpRequest("GET", "/", List.of(), new byte[0]),
                        new TimeLimits(Duration.ZERO, Duration.ZERO),
                        () -> {})
                .status();
    }
}
