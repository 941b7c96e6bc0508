import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
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

/** Answers the training commands with canned responses, over http and https on the loopback. */
final class StubServer implements AutoCloseable {
    private static final char[] PASSWORD = "training".toCharArray();

    /** Bodies by the operation that is the last part of the X-Amz-Target header. */
    private static final Map<String, String> BODIES =
            Map.ofEntries(
                    Map.entry("StartSession", "{\"SessionId\": \"s-1\", \"State\": \"CREATING\"}"),
                    Map.entry(
                            "GetSession",
                            """
                            {"SessionId": "s-1", "WorkGroup": "wg", "EngineVersion": "PySpark engine version 3",
                            "EngineConfiguration": {"CoordinatorDpuSize": 1, "MaxConcurrentDpus": 20},
                            "SessionConfiguration": {"IdleTimeoutSeconds": 1200},
                            "Status": {"StartDateTime": 1.7E9, "State": "IDLE"}}\
                            """),
                    Map.entry(
                            "GetSessionStatus",
                            "{\"SessionId\": \"s-1\", \"Status\": {\"State\": \"IDLE\"}}"),
                    Map.entry(
                            "ListSessions",
                            """
                            {"Sessions": [{"SessionId": "s-1", "Description": "first",
                            "EngineVersion": {"EffectiveEngineVersion": "PySpark engine version 3"},
                            "Status": {"StartDateTime": 1.7E9, "State": "IDLE"}}]}\
                            """));

    private final Path certificate;
    private final HttpServer http;
    private final HttpsServer https;

    StubServer(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
        certificate = folder.resolve("ca.pem");
        InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        http = HttpServer.create(anyPort, 0);
        https = HttpsServer.create(anyPort, 0);
        https.setHttpsConfigurator(new HttpsConfigurator(context(folder.resolve("key.p12"))));
        for (HttpServer server : new HttpServer[] {http, https}) {
            server.createContext("/", StubServer::answer);
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
    public void close() {
        http.stop(0);
        https.stop(0);
    }

    /** Makes a throw-away key, writes its certificate for the client and keeps the rest. */
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

    private static void answer(HttpExchange exchange) throws IOException {
        try (InputStream body = exchange.getRequestBody()) {
            body.readAllBytes();
        }
        String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
        String found = BODIES.get(target.substring(target.lastIndexOf('.') + 1));
        byte[] body =
                (found == null ? "{\"__type\": \"InvalidRequestException\"}" : found).getBytes();
        exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.1");
        exchange.sendResponseHeaders(found == null ? 400 : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
