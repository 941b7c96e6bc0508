package io.github.awsession.transport.http;

import java.util.List;
import java.util.Optional;

/**
 * Is a response without its body.
 *
 * @param lasting whether the version of the protocol keeps connections open by itself
 */
public record ResponseHead(int status, boolean lasting, List<HttpHeader> headers) {
    Optional<String> header(String name) {
        for (HttpHeader header : headers) {
            if (header.isNamed(name)) {
                return Optional.of(header.value());
            }
        }
        return Optional.empty();
    }

    /** Returns whether a header has a word among those that commas separate. */
    boolean has(String name, String word) {
        for (HttpHeader header : headers) {
            if (header.isNamed(name)) {
                for (String part : header.value().split(",", -1)) {
                    if (part.strip().equalsIgnoreCase(word)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Returns whether the server keeps the connection open after this response. */
    public boolean keepsOpen() {
        return lasting ? !has("Connection", "close") : has("Connection", "keep-alive");
    }
}
