package io.github.awsession.client.http;

import io.github.awsession.error.GeneralException;
import io.github.awsession.transport.ConnectTimeoutException;
import io.github.awsession.transport.ProxyException;
import io.github.awsession.transport.http.ResponseTooLargeException;
import io.github.awsession.transport.tls.TlsReasons;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;

import javax.net.ssl.SSLException;

/** Explains in the words of AWS CLI why there was no response. */
public final class HttpFailure {
    private HttpFailure() {}

    /**
     * Returns the failure of an attempt to reach {@code url}, through {@code proxy} unless that is
     * null.
     */
    public static GeneralException of(
            @Nullable IOException problem, URI url, @Nullable ProxySetting proxy) {
        if (proxy != null && problem instanceof ProxyException) {
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
                    case ConnectTimeoutException _ ->
                            "Connect timeout on endpoint URL: \"" + url + "\"";
                    case SocketTimeoutException _ ->
                            "Read timeout on endpoint URL: \"" + url + "\"";
                    case ResponseTooLargeException large ->
                            large.getMessage() + ": \"" + url + "\"";
                    case null, default ->
                            "Connection was closed before we received a valid response from endpoint URL: \""
                                    + url
                                    + "\".";
                });
    }

    private static String cannotConnect(URI url) {
        return "Could not connect to the endpoint URL: \"" + url + "\"";
    }

    /** Returns whether another attempt may get a response. */
    static boolean mayPass(IOException problem) {
        return !(problem instanceof ResponseTooLargeException)
                && !(problem instanceof SSLException refused && TlsReasons.isDistrust(refused));
    }
}
