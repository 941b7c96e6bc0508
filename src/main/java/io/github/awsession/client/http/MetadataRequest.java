package io.github.awsession.client.http;

import io.github.awsession.environment.StepLog;
import io.github.awsession.transport.HttpConnections;
import io.github.awsession.transport.Server;
import io.github.awsession.transport.TimeLimits;
import io.github.awsession.transport.http.HttpHeader;
import io.github.awsession.transport.http.HttpRequest;
import io.github.awsession.transport.http.HttpResponse;
import io.github.awsession.transport.tls.Tls;
import io.github.awsession.transport.tls.Trust;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
        Duration timeout = Duration.ofSeconds(timeoutSeconds);
        List<HttpHeader> named = new ArrayList<>();
        headers.forEach((name, value) -> named.add(new HttpHeader(name, value)));
        HttpResponse response =
                new HttpConnections(
                                proxy.map(ProxySetting::proxy), new Tls(new Trust.Usual(), false))
                        .send(
                                Server.of(uri.getScheme(), uri.getHost(), uri.getPort()),
                                new HttpRequest(method, target(uri), named, new byte[0]),
                                new TimeLimits(timeout, timeout),
                                () -> {});
        return new Answer(response.status(), response.body());
    }

    private static String target(URI uri) {
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + '?' + uri.getRawQuery();
    }
}
