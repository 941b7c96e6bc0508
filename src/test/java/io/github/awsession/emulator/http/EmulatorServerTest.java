package io.github.awsession.emulator.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.awsession.emulator.fault.FaultPlan;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class EmulatorServerTest {
    private static final String START = "{\"WorkGroup\":\"wg\",\"EngineConfiguration\":{}}";

    private final HttpClient client = HttpClient.newHttpClient();
    private EmulatorServer server;

    @BeforeEach
    void start() throws IOException {
        server = EmulatorServer.start(0, router());
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void answersInTheServicesForm() throws Exception {
        HttpResponse<String> answer = send(request("StartSession", START));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .matches("\\{\"SessionId\":\"[0-9a-f-]{36}\",\"State\":\"CREATING\"}");
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/x-amz-json-1.1");
        assertThat(answer.headers().firstValue("x-amzn-RequestId").orElse("")).hasSize(36);
    }

    @Test
    void namesAnErrorInTheBody() throws Exception {
        HttpResponse<String> answer = send(request("GetSession", "{\"SessionId\":\"x\"}"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .isEqualTo(
                        "{\"__type\":\"ResourceNotFoundException\",\"Message\":\"Session x was not"
                                + " found\",\"ResourceName\":\"x\"}");
        assertThat(answer.headers().firstValue("x-amzn-RequestId")).isPresent();
    }

    @Test
    void refusesABodyThatIsTooLarge() throws Exception {
        HttpResponse<String> answer = send(request("StartSession", " ".repeat(16 << 20)));

        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void doesNotSpeakOtherProtocols() throws Exception {
        HttpRequest get = HttpRequest.newBuilder(URI.create(server.endpoint() + "/x")).build();
        HttpRequest form =
                HttpRequest.newBuilder(server.endpoint())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("Action=ListSessions"))
                        .build();

        assertThat(send(get).statusCode()).isEqualTo(404);
        assertThat(send(form).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.0.0.1:1",
                "127.1.2.3:80",
                "localhost",
                "LocalHost:8080",
                "localhost.:8080",
                "wg.localhost:8080",
                "[::1]",
                "[::1]:8080"
            })
    void answersWhateverNameOfThisMachineItIsCalledBy(String host) throws Exception {
        assertThat(raw("GET / HTTP/1.1\r\nHost: " + host + "\r\n"))
                .startsWith("HTTP/1.1 200 ")
                .contains("awsession emulator", "\"services\":[\"athena\"", "/emulator/faults");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: example.com\r\n",
                "Host: 127.0.0.1.example.com\r\n",
                "Host: 127.0.0.1.nip.io:8080\r\n",
                "Host: localhost.example.com\r\n",
                "Host: examplelocalhost\r\n",
                "Host: 128.0.0.1\r\n",
                "Host: 127.0.0.1:\r\n",
                "Host: 127.0.0.1:8080@example.com\r\n",
                "Host: 127.0.0.256\r\n",
                "Host: 0.0.0.0:8080\r\n",
                "Host: [::]\r\n",
                "Host: [fe80::1]:8080\r\n",
                "Host: \r\n",
                "Host: localhost\r\nHost: example.com\r\n",
                ""
            })
    void refusesRequestsForOtherMachinesOnEveryPath(String header) throws Exception {
        for (String path : List.of("/", "/emulator/faults", "/applications/a/sessions", "/x")) {
            assertThat(raw("GET " + path + " HTTP/1.1\r\n" + header))
                    .as(path)
                    .startsWith("HTTP/1.1 403 ")
                    .contains("Host is a name of this machine");
        }
        String signed = "POST / HTTP/1.1\r\nX-Amz-Target: AmazonAthena.ListSessions\r\n" + header;
        assertThat(raw(signed)).startsWith("HTTP/1.1 403 ");
    }

    @Test
    void refusesToBeAProxyForOtherMachines() throws Exception {
        assertThat(raw("GET http://example.com/ HTTP/1.1\r\nHost: localhost\r\n"))
                .startsWith("HTTP/1.1 403 ");
    }

    /** Returns the response to a request that is sent as it stands. */
    private String raw(String request) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.endpoint().getPort())) {
            socket.getOutputStream().write((request + "Connection: close\r\n\r\n").getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    @Test
    void manyClientsAtOnceGetASessionEach() throws Exception {
        Callable<String> start = () -> send(request("StartSession", START)).body();
        assertThat(answersAtOnce(start, 200))
                .hasSize(200)
                .allMatch(body -> body.contains("SessionId"));
    }

    @Test
    void manyClientsAtOnceWithOneTokenShareASession() throws Exception {
        String body = START.replace("}}", "},\"ClientRequestToken\":\"" + "t".repeat(32) + "\"}");
        assertThat(answersAtOnce(() -> send(request("StartSession", body)).body(), 50)).hasSize(1);
    }

    @Test
    void aTakenPortIsAnError() {
        int port = server.endpoint().getPort();
        assertThatThrownBy(() -> EmulatorServer.start(port, router()))
                .isInstanceOf(BindException.class);
    }

    @Test
    void nobodyListensAfterItIsClosed() {
        URI endpoint = server.endpoint();
        server.close();

        assertThatThrownBy(() -> send(HttpRequest.newBuilder(endpoint).build()))
                .isInstanceOf(ConnectException.class);
    }

    private static RequestRouter router() {
        return Service.router(Clock.systemUTC(), FaultPlan.NONE, _ -> {});
    }

    /** The different answers to the same request. */
    private static List<String> answersAtOnce(Callable<String> request, int times)
            throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> answers =
                    threads.invokeAll(Stream.generate(() -> request).limit(times).toList());
            return answers.stream().map(Future::resultNow).collect(Collectors.toSet()).stream()
                    .toList();
        }
    }

    private HttpRequest request(String operation, String body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.endpoint()).POST(BodyPublishers.ofString(body));
        Service.headers(operation, "us-east-1")
                .forEach((name, values) -> request.header(name, values.getFirst()));
        return request.build();
    }

    private HttpResponse<String> send(HttpRequest request)
            throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.ofString());
    }
}
