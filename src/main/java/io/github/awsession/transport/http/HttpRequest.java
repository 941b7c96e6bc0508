package io.github.awsession.transport.http;

import java.util.List;
import java.util.Optional;

/**
 * Is a request whose body is complete.
 *
 * @param method the method in capitals
 * @param target the path and the query, which begin with a slash
 * @param headers the headers; {@code Host} is added when it is absent, and {@code Connection} and
 *     {@code Content-Length} are set when the request is sent
 * @param body the body; empty when there is none
 */
@SuppressWarnings("ArrayRecordComponent")
public record HttpRequest(String method, String target, List<HttpHeader> headers, byte[] body) {
    public HttpRequest {
        headers = List.copyOf(headers);
    }

    /** Returns the value of a header, whose name may be in any case. */
    Optional<String> header(String named) {
        for (HttpHeader header : headers) {
            if (header.isNamed(named)) {
                return Optional.of(header.value());
            }
        }
        return Optional.empty();
    }
}
