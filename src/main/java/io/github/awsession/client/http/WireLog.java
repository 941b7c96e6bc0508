package io.github.awsession.client.http;

import io.github.awsession.environment.StepLog;
import io.github.awsession.environment.text.Secrets;

import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpRequest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Writes what goes over the wire to the debug log. This class is loaded only for a log that is on.
 */
final class WireLog {
    private static final String SCOPE = "Credential=";

    private final StepLog log;

    WireLog(StepLog log) {
        this.log = log;
    }

    /** Sends a request. */
    @FunctionalInterface
    interface Carrier {
        WireResponse send(HttpExecuteRequest request) throws IOException;
    }

    /** Sends a request with a carrier, and logs the request and the response. */
    WireResponse transmit(HttpExecuteRequest request, Carrier carrier) throws IOException {
        request(request);
        long start = log.milliseconds();
        try {
            WireResponse answer = carrier.send(request);
            log.step("response: " + answer.status() + " after " + since(start));
            log.step("response headers: " + headers(answer.head().headers()));
            log.step("response body: " + new String(answer.body(), StandardCharsets.UTF_8));
            return answer;
        } catch (IOException problem) {
            log.step("no response after " + since(start) + ": " + problem);
            throw problem;
        }
    }

    private void request(HttpExecuteRequest request) throws IOException {
        SdkHttpRequest head = request.httpRequest();
        log.step("request: " + head.method().name() + ' ' + head.getUri());
        log.step("request signed for: " + signature(head));
        log.step("request headers: " + headers(head.headers()));
        ContentStreamProvider content = request.contentStreamProvider().orElse(null);
        if (content != null) {
            try (InputStream body = content.newStream()) {
                log.step(
                        "request body: " + new String(body.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }

    /**
     * Returns the service, the region and the end of the access key of a signature, which are parts
     * of {@code Credential=<access key>/<date>/<region>/<service>/aws4_request}.
     */
    private static String signature(SdkHttpRequest head) {
        String value = head.firstMatchingHeader("Authorization").orElse("");
        int start = value.indexOf(SCOPE);
        if (start < 0) {
            return "none";
        }
        String scope = value.substring(start + SCOPE.length(), value.indexOf(',', start));
        String[] parts = scope.split("/", -1);
        if (parts.length < 5) {
            return "of an unknown kind";
        }
        int last = parts.length - 1;
        return "service "
                + parts[last - 1]
                + ", region "
                + (parts[last - 2].isEmpty() ? "\"\"" : parts[last - 2])
                + ", access key "
                + Secrets.keyEnd(parts[0]);
    }

    private static String headers(Map<String, List<String>> headers) {
        StringBuilder shown = new StringBuilder();
        headers.forEach(
                (name, values) ->
                        shown.append(shown.isEmpty() ? "" : " | ")
                                .append(name)
                                .append(": ")
                                .append(
                                        Secrets.isSecret(name)
                                                ? Secrets.MASK
                                                : String.join(", ", values)));
        return shown.toString();
    }

    private String since(long start) {
        return log.milliseconds() - start + " ms";
    }
}
