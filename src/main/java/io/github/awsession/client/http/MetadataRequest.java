package io.github.awsession.client.http;

import io.github.awsession.environment.StepLog;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * Sends short requests to the host that this process runs on.
 *
 * @param proxy the proxy to go through, if any
 * @param timeoutSeconds the timeout for connecting, and also for reading
 * @param log the debug log, which shows methods, URLs and statuses, but no headers and bodies
 */
public record MetadataRequest(Optional<ProxySetting> proxy, int timeoutSeconds, StepLog log) {
    private static final long MILLISECONDS = 1000;
    private static final int FIRST_ERROR = 400;

    /** Holds the response of the host. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Answer(int status, byte[] body) {
        private static final int OK = 200;

        public boolean isOk() {
            return status == OK;
        }
    }

    /** Makes one attempt. */
    public Answer send(String method, URI uri, Map<String, String> headers) throws IOException {
        if (!log.isOn()) {
            return transmit(method, uri, headers);
        }
        log.step("request: " + method + ' ' + uri);
        try {
            Answer answer = transmit(method, uri, headers);
            log.step("response: " + answer.status() + ", what it says is secret");
            return answer;
        } catch (IOException problem) {
            log.step("no response from " + uri + ": " + problem);
            throw problem;
        }
    }

    private Answer transmit(String method, URI uri, Map<String, String> headers)
            throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection)
                        uri.toURL()
                                .openConnection(
                                        proxy.map(ProxySetting::proxy).orElse(Proxy.NO_PROXY));
        int timeout = (int) Math.min(timeoutSeconds * MILLISECONDS, Integer.MAX_VALUE);
        connection.setConnectTimeout(timeout);
        connection.setReadTimeout(timeout);
        connection.setInstanceFollowRedirects(false);
        connection.setRequestMethod(method);
        headers.forEach(connection::setRequestProperty);
        int status = connection.getResponseCode();
        if (status < 0) {
            throw new IOException("No HTTP status line");
        }
        try (InputStream body =
                status < FIRST_ERROR ? connection.getInputStream() : connection.getErrorStream()) {
            return new Answer(status, body == null ? new byte[0] : body.readAllBytes());
        }
    }
}
