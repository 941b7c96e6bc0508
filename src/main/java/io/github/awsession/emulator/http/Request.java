package io.github.awsession.emulator.http;

import com.sun.net.httpserver.Headers;

/**
 * Describes an HTTP request.
 *
 * @param method the method, in capitals
 * @param path the path as sent, with its percent signs
 * @param query the query as sent, or an empty text
 * @param headers the headers, whose names ignore case
 * @param body the body, which may be empty
 */
@SuppressWarnings("ArrayRecordComponent")
record Request(String method, String path, String query, Headers headers, byte[] body) {
    /** Returns the header with this name, or an empty text. */
    String header(String name) {
        String value = headers.getFirst(name);
        return value == null ? "" : value;
    }
}
