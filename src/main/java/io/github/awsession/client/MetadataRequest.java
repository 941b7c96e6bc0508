package io.github.awsession.client;

import io.github.awsession.environment.Environment;
import io.github.awsession.environment.StepLog;
import io.github.awsession.error.InterruptedByUserException;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * A short question to the host that this process runs on.
 *
 * @param environment lets time pass between attempts
 * @param proxy to go through
 * @param timeoutSeconds for connecting and for reading
 * @param attempts the first one counted, a second apart
 */
record MetadataRequest(
        Environment environment, Optional<ProxySetting> proxy, int timeoutSeconds, int attempts) {
    private static final int OK = 200;
    private static final int MILLISECONDS = 1000;

    Optional<byte[]> get(URI uri, Map<String, String> headers) {
        return send("GET", uri, headers);
    }

    /** The body of an answer with status 200; nothing when none of the attempts gets one. */
    Optional<byte[]> send(String method, URI uri, Map<String, String> headers) {
        for (int attempt = 1; attempt <= attempts; attempt++) {
            Optional<byte[]> body = attempt(method, uri, headers);
            if (body.isPresent()) {
                return body;
            }
            if (attempt < attempts) {
                pause();
            }
        }
        return Optional.empty();
    }

    private Optional<byte[]> attempt(String method, URI uri, Map<String, String> headers) {
        StepLog log = environment.log();
        try {
            HttpURLConnection connection =
                    (HttpURLConnection)
                            uri.toURL()
                                    .openConnection(
                                            proxy.map(ProxySetting::proxy).orElse(Proxy.NO_PROXY));
            connection.setConnectTimeout(timeoutSeconds * MILLISECONDS);
            connection.setReadTimeout(timeoutSeconds * MILLISECONDS);
            connection.setRequestMethod(method);
            headers.forEach(connection::setRequestProperty);
            if (log.isOn()) {
                log.step("request: " + method + ' ' + uri);
                log.step("response: " + connection.getResponseCode() + ", what it says is secret");
            }
            if (connection.getResponseCode() != OK) {
                connection.disconnect();
                return Optional.empty();
            }
            try (InputStream body = connection.getInputStream()) {
                return Optional.of(body.readAllBytes());
            }
        } catch (IOException problem) {
            if (log.isOn()) {
                log.step("no response from " + uri + ": " + problem);
            }
            return Optional.empty();
        }
    }

    private void pause() {
        try {
            environment.sleeper().sleep(Duration.ofSeconds(1));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new InterruptedByUserException();
        }
    }
}
