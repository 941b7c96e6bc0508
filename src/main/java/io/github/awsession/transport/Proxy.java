package io.github.awsession.transport;

import io.github.awsession.transport.http.HttpHeader;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Describes a proxy.
 *
 * @param server the proxy itself
 * @param login the user's name and password, joined by a colon
 */
public record Proxy(Server server, Optional<String> login) {
    private static final String NAME = "Proxy-Authorization";

    /** Returns the header that gives the proxy the name and password, where there are any. */
    Optional<HttpHeader> authorization() {
        return login.map(
                secret ->
                        new HttpHeader(
                                NAME,
                                "Basic "
                                        + Base64.getEncoder()
                                                .encodeToString(
                                                        secret.getBytes(StandardCharsets.UTF_8))));
    }

    /** Hides the password. */
    @Override
    public String toString() {
        return "proxy " + server.url();
    }
}
