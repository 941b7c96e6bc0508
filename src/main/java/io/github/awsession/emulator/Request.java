package io.github.awsession.emulator;

import com.sun.net.httpserver.Headers;

/**
 * What came over HTTP.
 *
 * @param method in capitals
 * @param path as sent, with its percent signs
 * @param query as sent, or an empty text
 * @param headers with names that ignore case
 * @param body possibly empty
 */
@SuppressWarnings("ArrayRecordComponent")
record Request(String method, String path, String query, Headers headers, byte[] body) {
    /** The header of that name, or an empty text. */
    String header(String name) {
        String value = headers.getFirst(name);
        return value == null ? "" : value;
    }
}
