package io.github.awsession.client.http;

import io.github.awsession.error.GeneralException;

import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.net.ssl.SSLException;

/**
 * Sends one request and reads its response, over one connection.
 *
 * <p>The SDK's own client for {@code HttpURLConnection} streams the body of a request. For streamed
 * requests, Java discards responses with status 401 or 407, together with the error code and
 * message of the service. Bodies are small here, so they are sent whole.
 */
final class Transmission {
    private static final int FIRST_ERROR = 400;

    private final Connections connections;

    Transmission(Connections connections) {
        this.connections = connections;
    }

    WireResponse of(HttpExecuteRequest request) throws IOException {
        return connections.log().isOn()
                ? new WireLog(connections.log()).transmit(request, this::send)
                : send(request);
    }

    private WireResponse send(HttpExecuteRequest request) throws IOException {
        try {
            HttpURLConnection connection = establishWithAnyKeyShare(request);
            write(request, connection);
            return read(connection);
        } catch (UncheckedIOException problem) {
            throw problem.getCause();
        }
    }

    /**
     * Connects, and offers all key exchanges to a server that does not know the single one, within
     * the same attempt. Nothing of the request was sent until then, so nothing is sent twice.
     */
    private HttpURLConnection establishWithAnyKeyShare(HttpExecuteRequest request)
            throws IOException {
        try {
            return establish(request);
        } catch (SSLException problem) {
            if (TlsReasons.isDistrust(problem) || !connections.offerAllKeyShares()) {
                throw problem;
            }
            return establish(request);
        }
    }

    private HttpURLConnection establish(HttpExecuteRequest request) throws IOException {
        SdkHttpRequest head = request.httpRequest();
        HttpURLConnection connection = connections.open(head.getUri());
        connection.setRequestMethod(head.method().name());
        head.forEachHeader((name, values) -> values.forEach(value -> add(connection, name, value)));
        connection.setDoOutput(request.contentStreamProvider().isPresent());
        connections.establish(connection);
        return connection;
    }

    private static void write(HttpExecuteRequest request, HttpURLConnection connection)
            throws IOException {
        ContentStreamProvider content = request.contentStreamProvider().orElse(null);
        if (content == null) {
            return;
        }
        try (InputStream from = content.newStream();
                OutputStream to = connection.getOutputStream()) {
            from.transferTo(to);
        }
    }

    /**
     * Adds a header. Java's own message about an invalid value quotes the value, which may be a
     * secret token.
     */
    private static void add(HttpURLConnection connection, String name, String value) {
        try {
            connection.addRequestProperty(name, value);
        } catch (IllegalArgumentException _) {
            throw new GeneralException(
                    "An HTTP Client raised an unhandled exception: Invalid value of the header "
                            + name);
        }
    }

    private static WireResponse read(HttpURLConnection connection) throws IOException {
        int status = connection.getResponseCode();
        if (status < 0) {
            throw new IOException("No HTTP status line");
        }
        return new WireResponse(
                SdkHttpResponse.builder()
                        .statusCode(status)
                        .headers(headers(connection.getHeaderFields()))
                        .build(),
                body(connection, status));
    }

    /** Returns the headers without the status line, which Java lists without a name. */
    private static Map<String, List<String>> headers(Map<String, List<String>> fields) {
        Map<String, List<String>> headers = new LinkedHashMap<>(fields);
        headers.remove(null);
        return headers;
    }

    private static byte[] body(HttpURLConnection connection, int status) throws IOException {
        try (InputStream stream =
                status < FIRST_ERROR ? connection.getInputStream() : connection.getErrorStream()) {
            return stream == null ? new byte[0] : stream.readAllBytes();
        }
    }
}
