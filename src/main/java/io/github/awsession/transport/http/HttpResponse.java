package io.github.awsession.transport.http;

import java.util.List;

/**
 * Is a response with its whole body.
 *
 * @param headers the headers in the order of the wire
 */
@SuppressWarnings("ArrayRecordComponent")
public record HttpResponse(int status, List<HttpHeader> headers, byte[] body) {
    public HttpResponse {
        headers = List.copyOf(headers);
    }
}
