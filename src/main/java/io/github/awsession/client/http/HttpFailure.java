package io.github.awsession.client.http;

import io.github.awsession.error.GeneralException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;

import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;

/** Explains in the words of AWS CLI why there was no response. */
public final class HttpFailure {
    private HttpFailure() {}

    /**
     * Returns the failure of an attempt to reach {@code url}, through {@code proxy} unless that is
     * null.
     */
    public static GeneralException of(
            @Nullable IOException problem, URI url, @Nullable ProxySetting proxy) {
        if (proxy != null && isBeforeProxy(problem)) {
            return new GeneralException(
                    "Failed to connect to proxy URL: \"" + proxy.shown() + "\"");
        }
        return new GeneralException(
                switch (problem) {
                    case SSLException tls ->
                            "SSL validation failed for " + url + " " + TlsReasons.of(tls);
                    case UnknownHostException _ -> cannotConnect(url);
                    case NoRouteToHostException _ -> cannotConnect(url);
                    case ConnectException _ -> cannotConnect(url);
                    case SocketTimeoutException late when isConnecting(late) ->
                            "Connect timeout on endpoint URL: \"" + url + "\"";
                    case SocketTimeoutException _ ->
                            "Read timeout on endpoint URL: \"" + url + "\"";
                    case null, default ->
                            "Connection was closed before we received a valid response from endpoint URL: \""
                                    + url
                                    + "\".";
                });
    }

    private static String cannotConnect(URI url) {
        return "Could not connect to the endpoint URL: \"" + url + "\"";
    }

    private static boolean isBeforeProxy(@Nullable IOException problem) {
        return switch (problem) {
            case UnknownHostException _ -> true;
            case NoRouteToHostException _ -> true;
            case ConnectException _ -> true;
            case SocketTimeoutException late -> isConnecting(late);
            case null -> false;
            case IOException other -> Tunnel.isRefusal(other);
        };
    }

    /** Returns whether an attempt failed before any part of the request was sent. */
    static boolean isBeforeRequest(IOException problem) {
        return problem instanceof SSLHandshakeException || isBeforeProxy(problem);
    }

    /** Returns whether the timeout was exceeded before there was a connection. */
    public static boolean isConnecting(SocketTimeoutException late) {
        return String.valueOf(late.getMessage()).startsWith("Connect");
    }
}
