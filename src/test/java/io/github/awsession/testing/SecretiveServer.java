package io.github.awsession.testing;

import java.util.Map;

/** Plays every service that has to do with secrets; all of its secrets have "hush" in them. */
public final class SecretiveServer implements AutoCloseable {
    private static final Map<String, String> COOKIE = Map.of("Set-Cookie", "a=b; c=hush");

    private final StubServer server = StubServer.start(SecretiveServer::answer);

    public String url() {
        return server.url();
    }

    /** Credentials as most sources spell them. */
    public static String keys(String start, String token) {
        return start
                + "\"AccessKeyId\":\"AKIDEXAMPLE1234567890\",\"SecretAccessKey\":\"hush/secret\",\""
                + token
                + "\":\"hush+token\",\"Expiration\":\"2999-01-01T00:00:00Z\"}";
    }

    private static Reply answer(HttpRequest request) {
        String name = request.operation();
        Reply reply =
                name.isEmpty()
                        ? credentials(request.path(), request.text())
                        : operation(name.substring(name.indexOf('.') + 1), request.text());
        return new Reply(reply.status(), COOKIE, reply.body());
    }

    private static Reply credentials(String path, String body) {
        return Reply.ok(
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

    private static Reply operation(String name, String body) {
        if (body.contains("failing")) {
            return Reply.of(500, "{\"__type\":\"InternalServerException\",\"AuthToken\":\"hush\"}");
        }
        if (body.contains("refused")) {
            return Reply.of(400, "{\"__type\":\"InvalidRequestException\",\"secret\":\"hush\"}");
        }
        if (body.contains("broken")) {
            return Reply.of(200, "{\"AuthToken\":\"hush");
        }
        return Reply.ok(
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
        server.close();
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
