package io.github.awsession.emulator.http;

import io.github.awsession.value.Value;

import java.util.Map;

/**
 * Describes an HTTP response.
 *
 * @param status the HTTP status
 * @param headers the headers beside those that every response has
 * @param body the body, a JSON object
 */
record Reply(int status, Map<String, String> headers, Value.Structure body) {
    Reply {
        headers = Map.copyOf(headers);
    }
}
