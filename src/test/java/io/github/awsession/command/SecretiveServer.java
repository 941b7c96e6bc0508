package io.github.awsession.command;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Plays every service that has to do with secrets; all of its secrets have "hush" in them. */
final class SecretiveServer implements AutoCloseable {
    private final HttpServer server;

    private record Answer(int status, String body) {}

    SecretiveServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Credentials as most sources spell them. */
    static String keys(String start, String token) {
        return start
                + "\"AccessKeyId\":\"AKIDEXAMPLE1234567890\",\"SecretAccessKey\":\"hush/secret\",\""
                + token
                + "\":\"hush+token\",\"Expiration\":\"2999-01-01T00:00:00Z\"}";
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String target = String.valueOf(exchange.getRequestHeaders().getFirst("X-Amz-Target"));
        Answer answer =
                target.equals("null")
                        ? credentials(exchange.getRequestURI().getPath(), body)
                        : operation(target.substring(target.indexOf('.') + 1), body);
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Set-Cookie", "a=b; c=hush");
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static Answer credentials(String path, String body) {
        return new Answer(
                200,
                switch (path) {
                    case "/" -> {
                        boolean web = body.contains("Action=AssumeRoleWithWebIdentity");
                        yield role(web ? "AssumeRoleWithWebIdentity" : "AssumeRole");
                    }
                    case "/latest/api/token" -> "hush-metadata";
                    case "/latest/meta-data/iam/security-credentials/" -> "role";
                    case "/federation/credentials" ->
                            "{\"roleCredentials\":{\"accessKeyId\":\"AKIDEXAMPLE1234567890\",\"secretAccessKey\":"
                                    + "\"hush\",\"sessionToken\":\"hush\",\"expiration\":32503680000000}}";
                    case "/applications/a/sessions/s/endpoint" ->
                            "{\"endpoint\":\"https://e/\",\"authToken\":\"hush\"}";
                    default -> keys("{\"Code\":\"Success\",", "Token");
                });
    }

    private static Answer operation(String name, String body) {
        if (body.contains("failing")) {
            return new Answer(
                    500, "{\"__type\":\"InternalServerException\",\"AuthToken\":\"hush\"}");
        }
        if (body.contains("refused")) {
            return new Answer(400, "{\"__type\":\"InvalidRequestException\",\"secret\":\"hush\"}");
        }
        if (body.contains("broken")) {
            return new Answer(200, "{\"AuthToken\":\"hush");
        }
        return new Answer(
                200,
                switch (name) {
                    case "GetSessionEndpoint" ->
                            "{\"EndpointUrl\":\"https://e/?x=hush\",\"AuthToken\":\"hush\",\"AuthTokenExpirationTime\":1}";
                    case "StartSession", "ResumeSession" ->
                            "{\"SessionId\":\"s\",\"TokenValue\":\"hush\",\"StreamUrl\":\"wss://e/?role=x&cell-number=hush\"}";
                    default -> "{\"NextToken\":\"hush\"}";
                });
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static String role(String operation) {
        return "<"
                + operation
                + "Response><"
                + operation
                + "Result><Credentials><AccessKeyId>AKIDEXAMPLE1234567890</AccessKeyId>"
                + "<SecretAccessKey>hush/secret</SecretAccessKey><SessionToken>hush</SessionToken>"
                + "<Expiration>2999-01-01T00:00:00Z</Expiration></Credentials></"
                + operation
                + "Result></"
                + operation
                + "Response>";
    }
}
