package io.github.awsession.lifecycle;

import io.github.awsession.error.GeneralException;
import io.github.awsession.value.Value;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Where Spark Connect reaches a session.
 *
 * @param url as the service tells it
 * @param token lets in whoever has it, until it expires
 * @param expires when the token expires, as the service's answers show moments
 */
public record SparkEndpoint(String url, String token, String expires) {
    private static final int HTTPS_PORT = 443;

    /**
     * Reads the response of {@code get-session-endpoint}.
     *
     * @throws GeneralException when it lacks something
     */
    public static SparkEndpoint of(SessionKind kind, Value.Structure response) {
        return kind == SessionKind.ATHENA
                ? new SparkEndpoint(
                        text(response, "EndpointUrl"),
                        text(response, "AuthToken"),
                        text(response, "AuthTokenExpirationTime"))
                : new SparkEndpoint(
                        text(response, "endpoint"),
                        text(response, "authToken"),
                        text(response, "authTokenExpiresAt"));
    }

    /**
     * The connection string for clients of Spark Connect, as the user guides of Athena and EMR
     * Serverless put it together: TLS on the endpoint's port, 443 unless it names one, and the
     * token in the header {@code x-aws-proxy-auth}. Clients split it at {@code ;} and {@code =} and
     * decode percent signs, so the token is encoded.
     */
    public String remote() {
        URI uri = URI.create(url.contains("://") ? url : "https://" + url);
        int port = uri.getPort() < 0 ? HTTPS_PORT : uri.getPort();
        String encoded = URLEncoder.encode(token, StandardCharsets.UTF_8).replace("+", "%20");
        return "sc://" + uri.getHost() + ':' + port + "/;use_ssl=true;x-aws-proxy-auth=" + encoded;
    }

    private static String text(Value.Structure response, String name) {
        return switch (response.get(name)) {
            case Value.Text(String text) -> text;
            case Value.Decimal(double number) -> Double.toString(number);
            case Value.Integral number -> number.value().toString();
            case null, default ->
                    throw new GeneralException(
                            "The response of GetSessionEndpoint has no " + name + ".");
        };
    }

    /** Without the token, so that no message shows it by accident. */
    @Override
    public String toString() {
        return "SparkEndpoint " + url;
    }
}
