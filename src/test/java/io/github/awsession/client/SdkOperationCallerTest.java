package io.github.awsession.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.awsession.client.setting.ClientOptions;
import io.github.awsession.environment.Environment;
import io.github.awsession.environment.setting.SharedSettings;
import io.github.awsession.error.ConfigurationException;
import io.github.awsession.error.GeneralException;
import io.github.awsession.error.ServiceException;
import io.github.awsession.json.JsonReader;
import io.github.awsession.json.JsonSyntaxException;
import io.github.awsession.json.JsonWriter;
import io.github.awsession.model.ModelLoader;
import io.github.awsession.model.Operation;
import io.github.awsession.testing.FakeEnvironment;
import io.github.awsession.testing.FakeTime;
import io.github.awsession.testing.HttpRequest;
import io.github.awsession.testing.ScriptedServer;
import io.github.awsession.value.Value;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

class SdkOperationCallerTest {
    private static final Map<String, String> VARIABLES =
            Map.of(
                    "AWS_ACCESS_KEY_ID", "AKID",
                    "AWS_SECRET_ACCESS_KEY", "secret",
                    "AWS_REGION", "eu-west-1",
                    "AWS_EC2_METADATA_DISABLED", "true");

    @TempDir private Path home;

    private ScriptedServer server;

    @BeforeEach
    void start() throws Exception {
        server = new ScriptedServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void sendsASignedRequestAndReadsTheAnswerAlongTheModel() throws Exception {
        server.then(200, "{\"WorkGroup\":null,\"Unknown\":1,\"SessionId\":7,\"Description\":true}");

        String response = call(Map.of(), "get-session", "{\"SessionId\":\"s\"}");

        assertThat(response).isEqualTo("{\"SessionId\":7,\"Description\":true}");
        HttpRequest request = server.requests().getFirst();
        assertThat(request.operation()).isEqualTo("AmazonAthena.GetSession");
        assertThat(request.authorization()).contains("/eu-west-1/athena/aws4_request");
        assertThat(request.text()).isEqualTo("{\"SessionId\":\"s\"}");
    }

    @Test
    void aReplacementCharacterIsNoBrokenOne() throws Exception {
        server.then(200, "{\"SessionId\":\"\ufffd\"}");

        assertThat(call(Map.of(), "get-session", "{\"SessionId\":\"s\"}"))
                .isEqualTo("{\"SessionId\":\"\\ufffd\"}");
    }

    @Test
    void sendsNumbersThatTheSdkCannotHold() throws Exception {
        server.then(200, "{}");

        call(
                Map.of(),
                "start-session",
                "{\"WorkGroup\":\"w\",\"EngineConfiguration\":{\"MaxConcurrentDpus\":99999999999}}");

        assertThat(server.requests().getFirst().text())
                .isEqualTo(
                        "{\"WorkGroup\":\"w\",\"EngineConfiguration\":{\"MaxConcurrentDpus\":99999999999}}");
    }

    @Test
    void refusesMembersThatTheModelDoesNotHave() {
        assertThatThrownBy(() -> call(Map.of(), "get-session", "{\"Foo\":1}"))
                .isInstanceOf(GeneralException.class)
                .hasMessageContaining("Foo");
        assertThat(server.requests()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                400 | {"__type":"a.b#InvalidRequestException","Message":"m"} | 1 | InvalidRequestException | : m
                400 | {"__type":"ThrottlingException","message":"m"}         | 2 | ThrottlingException | (reached max retries: 1): m
                400 | {"__type":"InternalServerException"}                   | 1 | InternalServerException | operation:
                500 | {"__type":"InternalServerException"}                   | 2 | InternalServerException | (reached max retries: 1):
                501 | ``                                                     | 1 | 501 | operation: Not Implemented
                503 | <html>busy</html>                                      | 2 | 503 | (reached max retries: 1): Service Unavailable
                401 | {"__type":"X","message":"m"}                           | 1 | X | operation: m
                407 | {"__type":"X","message":"m"}                           | 1 | X | operation: m
                403 | no                                                     | 1 | 403 | operation: no
                302 | ``                                                     | 1 | 302 | operation:
                """)
    void retriesAndReportsErrorsAsRecorded(
            int status, String body, int attempts, String code, String end) {
        server.then(status, body).then(status, body);

        assertThatThrownBy(
                        () ->
                                call(
                                        Map.of("AWS_MAX_ATTEMPTS", "2"),
                                        "get-session",
                                        "{\"SessionId\":\"s\"}"))
                .isInstanceOf(ServiceException.class)
                .hasMessageStartingWith(
                        "An error occurred (" + code + ") when calling the GetSession operation")
                .extracting(failure -> Objects.requireNonNull(failure.getMessage()).strip())
                .asString()
                .endsWith(end);
        assertThat(server.requests()).hasSize(attempts);
    }

    @Test
    void keepsTheModelledMembersOfAnError() {
        server.then(
                400,
                "{\"__type\":\"ResourceNotFoundException\",\"Message\":\"m\",\"ResourceName\":\"r\",\"X\":1}");

        assertThatThrownBy(() -> call(Map.of(), "get-session", "{\"SessionId\":\"s\"}"))
                .isInstanceOfSatisfying(
                        ServiceException.class,
                        failure ->
                                assertThat(write(failure.fields()))
                                        .isEqualTo(
                                                "{\"Message\":\"m\",\"Code\":\"ResourceNotFoundException\",\"ResourceName\":\"r\"}"));
    }

    @Test
    void keepsThePathOfTheEndpoint() throws Exception {
        server.then(200, "{}");

        call(
                Map.of("AWS_ENDPOINT_URL", server.url() + "/a/b?c=d"),
                "get-session",
                "{\"SessionId\":\"s\"}",
                "");

        assertThat(server.requests().getFirst().target()).isEqualTo("/a/b?c=d");
    }

    @Test
    void signsForARegionWithoutAName() throws Exception {
        server.then(200, "{}");

        call(Map.of("AWS_REGION", ""), "get-session", "{\"SessionId\":\"s\"}");

        assertThat(server.requests().getFirst().authorization()).contains("//athena/aws4_request");
    }

    @Test
    void anAttemptThatLosesItsConnectionSendsItsRequestOnce() throws Exception {
        AtomicInteger requests = new AtomicInteger();
        try (ServerSocket listener = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual()
                    .start(
                            () -> {
                                while (true) {
                                    try (Socket client = listener.accept()) {
                                        requests.incrementAndGet();
                                        client.getInputStream().read(new byte[1 << 16]);
                                    } catch (IOException _) {
                                        return;
                                    }
                                }
                            });
            String url = "http://127.0.0.1:" + listener.getLocalPort();

            assertThatThrownBy(
                            () ->
                                    call(
                                            Map.of(
                                                    "AWS_ENDPOINT_URL",
                                                    url,
                                                    "AWS_MAX_ATTEMPTS",
                                                    "1"),
                                            "get-session",
                                            "{\"SessionId\":\"s\"}",
                                            ""))
                    .isInstanceOf(GeneralException.class)
                    .hasMessageStartingWith("Connection was closed");
        }
        assertThat(requests).hasValue(1);
    }

    @Test
    void allCallsHaveOneBudgetOfRetries() throws Exception {
        SdkOperationCaller caller = caller(Map.of("AWS_MAX_ATTEMPTS", "2"), server.url());
        Operation operation = operation("get-session");
        int calls = 101;
        for (int answer = 0; answer < 2 * calls; answer++) {
            server.then(500, "{}");
        }

        for (int call = 0; call < calls; call++) {
            assertThatThrownBy(() -> caller.call(operation, parameters("{\"SessionId\":\"s\"}")))
                    .isInstanceOf(ServiceException.class);
        }

        // As in AWS CLI, 100 retries are free, and one call had none left.
        assertThat(server.requests()).hasSize(calls + 100);
    }

    @Test
    void severalThreadsCallAtOnce() throws Exception {
        SdkOperationCaller caller = caller(Map.of(), server.url());
        Operation operation = operation("get-session");
        int calls = 20;
        for (int answer = 0; answer < calls; answer++) {
            server.then(200, "{\"SessionId\":" + answer + "}");
        }
        caller.settle(operation);
        List<Callable<String>> threads =
                Collections.nCopies(
                        calls,
                        () -> write(caller.call(operation, parameters("{\"SessionId\":\"s\"}"))));

        Set<String> answers = new HashSet<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            for (Future<String> answer : pool.invokeAll(threads)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).hasSize(calls);
    }

    @Test
    void aClosedPortCannotBeConnectedTo() throws IOException {
        try (Socket taken = new Socket()) {
            // A port that is bound, but not listened at, stays closed whatever else runs.
            taken.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0));
            String url = "http://127.0.0.1:" + taken.getLocalPort();

            assertThatThrownBy(
                            () ->
                                    call(
                                            Map.of("AWS_MAX_ATTEMPTS", "1"),
                                            "get-session",
                                            "{\"SessionId\":\"s\"}",
                                            url))
                    .isInstanceOf(GeneralException.class)
                    .hasMessage("Could not connect to the endpoint URL: \"" + url + "/\"");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                AWS_RETRY_MODE         | legacy  | Invalid value provided to "mode": "legacy" must be one of: "standard" or "adaptive"
                AWS_MAX_ATTEMPTS       | 0       | Value provided to "max_attempts": 0 must be an integer greater than or equal to one.
                AWS_SECRET_ACCESS_KEY  | ''      | Partial credentials found in env, missing: AWS_SECRET_ACCESS_KEY
                AWS_REGION             | us east | Provided region_name 'us east' doesn't match a supported format.
                """)
    void badSettingsAreNamed(String variable, String value, String message) {
        assertThatThrownBy(
                        () -> call(Map.of(variable, value), "get-session", "{\"SessionId\":\"s\"}"))
                .isInstanceOf(GeneralException.class)
                .hasMessage(message);
    }

    @Test
    void missingCredentialsAreAConfigurationFailure() {
        assertThatThrownBy(
                        () ->
                                call(
                                        Map.of("AWS_ACCESS_KEY_ID", ""),
                                        "get-session",
                                        "{\"SessionId\":\"s\"}"))
                .isInstanceOfSatisfying(
                        ConfigurationException.class,
                        failure -> assertThat(failure.code()).isEqualTo("NoCredentials"));
    }

    private String call(Map<String, String> more, String operation, String parameters)
            throws Exception {
        return call(more, operation, parameters, server.url());
    }

    private String call(
            Map<String, String> more, String operation, String parameters, String endpoint)
            throws Exception {
        return write(caller(more, endpoint).call(operation(operation), parameters(parameters)));
    }

    private static Operation operation(String name) {
        return Objects.requireNonNull(ModelLoader.load("athena").operation(name));
    }

    private static Value.Structure parameters(String json) throws JsonSyntaxException {
        return (Value.Structure) new JsonReader().read(json);
    }

    private SdkOperationCaller caller(Map<String, String> more, String endpoint) {
        Map<String, String> variables = new LinkedHashMap<>(VARIABLES);
        variables.putAll(more);
        Environment environment =
                new FakeEnvironment(home).atHome().with(variables).in(new FakeTime()).build();
        ClientOptions options =
                new ClientOptions(
                        Optional.empty(),
                        Optional.of(endpoint).filter(url -> !url.isEmpty()),
                        false,
                        true,
                        true,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        SharedSettings settings = SharedSettings.load(environment, Optional.empty());
        return new SdkOperationCaller(environment, settings, ModelLoader.load("athena"), options);
    }

    private static String write(Value value) {
        return JsonWriter.write(value, JsonWriter.Layout.COMPACT, true);
    }
}
