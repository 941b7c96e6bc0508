package build.image;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsServer;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * Serves canned responses to the training commands over HTTP and HTTPS on the loopback interface.
 */
final class StubServer implements AutoCloseable {
    private static final char[] PASSWORD = "training".toCharArray();

    private static final String UNKNOWN = "no-such-session";

    /**
     * Lists response bodies by the X-Amz-Target header, or by the HTTP method when there is no such
     * header. All other requests get an empty document.
     */
    private static final Map<String, String> BODIES =
            Map.ofEntries(
                    Map.entry(
                            "AmazonAthena.StartSession",
                            "{\"SessionId\": \"s-1\", \"State\": \"CREATING\"}"),
                    Map.entry(
                            "AmazonAthena.GetSession",
                            """
                            {"SessionId": "s-1", "WorkGroup": "wg", "EngineVersion": "PySpark engine version 3",
                            "EngineConfiguration": {"CoordinatorDpuSize": 1, "MaxConcurrentDpus": 20},
                            "SessionConfiguration": {"IdleTimeoutSeconds": 1200},
                            "Status": {"StartDateTime": 1.7E9, "State": "IDLE"}}\
                            """),
                    Map.entry(
                            "AmazonAthena.GetSessionStatus",
                            "{\"SessionId\": \"s-1\", \"Status\": {\"State\": \"IDLE\"}}"),
                    Map.entry(
                            "AmazonAthena.ListSessions",
                            """
                            {"Sessions": [{"SessionId": "s-1", "Description": "first",
                            "EngineVersion": {"EffectiveEngineVersion": "PySpark engine version 3"},
                            "Status": {"StartDateTime": 1.7E9, "State": "IDLE"}}]}\
                            """),
                    Map.entry(
                            "POST",
                            """
                            {"applicationId": "00app", "sessionId": "00session",
                            "arn": "arn:aws:emr-serverless:eu-west-1:123456789012:/applications/00app/sessions/00session"}\
                            """));

    private static final String TARGET = "X-Amz-Target";
    private static final String OPENING = "AmazonSSM.StartSession";

    private final Path certificate;
    private final StubGateway gateway;
    private final HttpServer http;
    private final HttpsServer https;

    StubServer(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
        certificate = folder.resolve("ca.pem");
        InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        http = HttpServer.create(anyPort, 0);
        https = HttpsServer.create(anyPort, 0);
        SSLContext context = context(folder.resolve("key.p12"));
        https.setHttpsConfigurator(new HttpsConfigurator(context));
        gateway = new StubGateway(context);
        for (HttpServer server : new HttpServer[] {http, https}) {
            server.createContext("/", this::answer);
            server.start();
        }
    }

    String httpAddress() {
        return "http://localhost:" + http.getAddress().getPort();
    }

    String httpsAddress() {
        return "https://localhost:" + https.getAddress().getPort();
    }

    Path certificate() {
        return certificate;
    }

    @Override
    public void close() throws IOException {
        http.stop(0);
        https.stop(0);
        gateway.close();
    }

    /**
     * Makes a temporary key, writes its certificate to a file for the client, and returns a TLS
     * context that uses the key.
     */
    private SSLContext context(Path file)
            throws IOException, InterruptedException, GeneralSecurityException {
        List<String> keytool =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                        "-genkeypair");
        List<String> key =
                List.of("-alias", "stub", "-keyalg", "RSA", "-keysize", "2048", "-validity", "2");
        List<String> names =
                List.of("-dname", "CN=localhost", "-ext", "san=dns:localhost,ip:127.0.0.1");
        List<String> store =
                List.of("-keystore", file.toString(), "-storepass", new String(PASSWORD));
        Command.run(Stream.of(keytool, key, names, store).flatMap(List::stream).toList());
        KeyStore keys = KeyStore.getInstance(file.toFile(), PASSWORD);
        Files.writeString(
                certificate,
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(keys.getCertificate("stub").getEncoded())
                        + "\n-----END CERTIFICATE-----\n");
        KeyManagerFactory managers =
                KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String request;
        try (InputStream sent = exchange.getRequestBody()) {
            request = new String(sent.readAllBytes(), StandardCharsets.UTF_8);
        }
        boolean known = !request.contains(UNKNOWN);
        String document =
                known ? document(exchange, request) : "{\"__type\": \"InvalidRequestException\"}";
        byte[] body = document.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.1");
        exchange.sendResponseHeaders(known ? 200 : 400, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private String document(HttpExchange exchange, String request) {
        String target = exchange.getRequestHeaders().getFirst(TARGET);
        if (OPENING.equals(target)) {
            return gateway.opening(request, exchange instanceof HttpsExchange);
        }
        return BODIES.getOrDefault(target == null ? exchange.getRequestMethod() : target, "{}");
    }
}
