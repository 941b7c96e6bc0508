package io.github.awsession.client.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.awsession.client.SdkOperationCaller;
import io.github.awsession.client.setting.ClientOptions;
import io.github.awsession.environment.Environment;
import io.github.awsession.environment.setting.SharedSettings;
import io.github.awsession.model.ModelLoader;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.testing.FakeEnvironment;
import io.github.awsession.testing.FakeTime;
import io.github.awsession.testing.StubCertificate;
import io.github.awsession.value.Value;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.atomic.AtomicInteger;

import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;

/** Servers that know other key exchanges than the one that is offered first are reached as well. */
class KeyExchangeTest {
    @TempDir private Path home;

    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger requests = new AtomicInteger();
    private SSLServerSocket server;

    @BeforeEach
    void open() throws IOException {
        Files.writeString(home.resolve("trusted.pem"), StubCertificate.get().pem());
        server =
                (SSLServerSocket)
                        StubCertificate.get()
                                .context()
                                .getServerSocketFactory()
                                .createServerSocket(0, 9, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "x25519, TLSv1.3, 1",
        "secp256r1, TLSv1.3, 2",
        "secp384r1, TLSv1.3, 2",
        "secp256r1, TLSv1.2, 2",
    })
    void oneRequestArrivesWhateverTheServerKnows(
            String callRecord, String version, int expectedConnections) throws Exception {
        SSLParameters narrowed = server.getSSLParameters();
        narrowed.setNamedGroups(new String[] {callRecord});
        narrowed.setProtocols(new String[] {version});
        server.setSSLParameters(narrowed);
        Thread.ofVirtual().start(this::serve);

        Value.Structure response = call();

        assertThat(response.get("SessionId")).isEqualTo(new Value.Text("s"));
        assertThat(requests).hasValue(1);
        assertThat(connections).hasValue(expectedConnections);
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket connection = server.accept()) {
                connections.incrementAndGet();
                answer(connection);
            } catch (IOException _) {
                // A handshake that did not come about, or the end of the test.
            }
        }
    }

    private void answer(Socket connection) throws IOException {
        InputStream in = connection.getInputStream();
        StringBuilder request = new StringBuilder();
        while (!request.toString().endsWith("\r\n\r\n{\"SessionId\":\"s\"}")) {
            int next = in.read();
            if (next < 0) {
                return;
            }
            request.append((char) next);
        }
        requests.incrementAndGet();
        connection
                .getOutputStream()
                .write(
                        "HTTP/1.1 200 OK\r\nContent-Length: 17\r\n\r\n{\"SessionId\":\"s\"}"
                                .getBytes(StandardCharsets.US_ASCII));
    }

    private Value.Structure call() throws Exception {
        URI url = URI.create("https://127.0.0.1:" + server.getLocalPort());
        Environment environment =
                new FakeEnvironment(home)
                        .atHome()
                        .with(
                                Map.of(
                                        "AWS_ACCESS_KEY_ID", "a",
                                        "AWS_SECRET_ACCESS_KEY", "b",
                                        "AWS_REGION", "us-east-1",
                                        "AWS_MAX_ATTEMPTS", "1",
                                        "AWS_CA_BUNDLE", home.resolve("trusted.pem").toString()))
                        .in(new FakeTime())
                        .build();
        ServiceModel model = ModelLoader.load("athena");
        ClientOptions options =
                new ClientOptions(
                        Optional.empty(),
                        Optional.of(url.toString()),
                        false,
                        true,
                        true,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        SequencedMap<String, Value> parameters = new LinkedHashMap<>();
        parameters.put("SessionId", new Value.Text("s"));
        return new SdkOperationCaller(
                        environment,
                        SharedSettings.load(environment, Optional.empty()),
                        model,
                        options)
                .call(
                        Objects.requireNonNull(model.operation("get-session")),
                        new Value.Structure(parameters));
    }
}
