package io.github.awsession.command.session.view;

import io.github.awsession.error.GeneralException;
import io.github.awsession.value.Value;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Describes the endpoint at which Spark Connect reaches a session.
 *
 * @param url the URL as the service reports it
 * @param token the secret that grants access until it expires
 * @param expires the time at which the token expires, in the form of the service's timestamps
 */
public record SparkEndpoint(String url, String token, String expires) {
    private static final int HTTPS_PORT = 443;

    /**
     * Reads the response of {@code get-session-endpoint}.
     *
     * @throws GeneralException when the response lacks a member
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
     * Returns the connection string for clients of Spark Connect, composed as in the user guides of
     * Athena and EMR Serverless: TLS on the endpoint's port, 443 unless the URL names one, and the
     * token in the header {@code x-aws-proxy-auth}. Clients split it at {@code ;} and {@code =} and
     * decode percent signs, so the token is encoded.
     */
    public String remote() {
        String encoded = URLEncoder.encode(token, StandardCharsets.UTF_8).replace("+", "%20");
        return "sc://" + authority() + "/;use_ssl=true;x-aws-proxy-auth=" + encoded;
    }

    /**
     * Returns host and port. Java's own reader of URLs knows no host with an underscore, which
     * names of sessions may have.
     */
    private String authority() {
        int scheme = url.indexOf("://");
        String rest = scheme < 0 ? url : url.substring(scheme + "://".length());
        int end = 0;
        while (end < rest.length() && "/?#".indexOf(rest.charAt(end)) < 0) {
            end++;
        }
        String authority = rest.substring(rest.lastIndexOf('@', end - 1) + 1, end);
        boolean hasPort = authority.indexOf(':', authority.lastIndexOf(']') + 1) >= 0;
        return hasPort ? authority : authority + ':' + HTTPS_PORT;
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

    /** Leaves the token out, so that no message shows it by accident. */
    @Override
    public String toString() {
        return "SparkEndpoint " + url;
    }
}
