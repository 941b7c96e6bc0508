package io.github.awsession.emulator.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.awsession.emulator.fault.FaultPlan;
import io.github.awsession.testing.MovingClock;
import io.github.awsession.value.Value;

import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/**
 * Sends requests, signed by AWS's own signer, to a running emulator on a clock moved by hand or by
 * who sleeps.
 */
public final class EmulatorClient implements AutoCloseable {
    public final MovingClock clock = new MovingClock();
    private final HttpClient http = HttpClient.newHttpClient();
    private final EmulatorServer server;
    private String secret = "emulator";

    public EmulatorClient(FaultPlan plan) throws IOException {
        server = EmulatorServer.start(0, Service.router(clock, plan, clock::pass));
    }

    /** What came back; a body in double quotes has single ones here. */
    public record Answer(int status, String error, String type, String body) {
        public String text(String path) {
            return Service.text(tree(), path);
        }

        public Value.Structure tree() {
            return Service.tree(body);
        }
    }

    /** From now on requests are signed with a secret that the emulator did not hand out. */
    void forgetSecret() {
        secret = "another";
    }

    public URI endpoint() {
        return server.endpoint();
    }

    public Answer emr(String method, String path, String body) throws Exception {
        return rest("emr-serverless", method, path, body);
    }

    Answer rest(String signingName, String method, String path, String body) throws Exception {
        SdkHttpRequest.Builder request =
                SdkHttpFullRequest.builder()
                        .method(SdkHttpMethod.fromValue(method))
                        .uri(URI.create(server.endpoint() + path))
                        .putHeader("Content-Type", "application/json");
        return send(request.build(), signingName, Service.json(body));
    }

    public Answer ssm(String operation, String body) throws Exception {
        return json("ssm", "AmazonSSM." + operation, body);
    }

    Answer json(String signingName, String target, String body) throws Exception {
        SdkHttpRequest.Builder request =
                SdkHttpFullRequest.builder()
                        .method(SdkHttpMethod.POST)
                        .uri(URI.create(server.endpoint() + "/"))
                        .putHeader("Content-Type", JsonProtocol.CONTENT_TYPE)
                        .putHeader("X-Amz-Target", target);
        return send(request.build(), signingName, Service.json(body));
    }

    private Answer send(SdkHttpRequest request, String signingName, String body)
            throws IOException, InterruptedException {
        SdkHttpRequest signed =
                AwsV4HttpSigner.create()
                        .sign(
                                signing ->
                                        signing.identity(
                                                        AwsCredentialsIdentity.create(
                                                                "emulator", secret))
                                                .request(request)
                                                .payload(ContentStreamProvider.fromUtf8String(body))
                                                .putProperty(
                                                        AwsV4HttpSigner.SERVICE_SIGNING_NAME,
                                                        signingName)
                                                .putProperty(
                                                        AwsV4HttpSigner.REGION_NAME, "us-east-1"))
                        .request();
        HttpRequest.Builder sent =
                HttpRequest.newBuilder(signed.getUri())
                        .method(request.method().name(), BodyPublishers.ofString(body));
        signed.forEachHeader(
                (name, values) -> {
                    if (!name.equalsIgnoreCase("host")) {
                        values.forEach(value -> sent.header(name, value));
                    }
                });
        return answer(http.send(sent.build(), BodyHandlers.ofString(UTF_8)));
    }

    Answer unsigned(String path) throws IOException, InterruptedException {
        URI uri = URI.create(server.endpoint() + path);
        return answer(http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString(UTF_8)));
    }

    private static Answer answer(HttpResponse<String> response) {
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("x-amzn-ErrorType").orElse(""),
                response.headers().firstValue("Content-Type").orElse(""),
                response.body().replace('"', '\''));
    }

    @Override
    public void close() {
        http.close();
        server.close();
    }
}
