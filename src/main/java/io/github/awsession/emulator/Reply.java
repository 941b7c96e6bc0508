package io.github.awsession.emulator;

import io.github.awsession.value.Value;

import java.util.Map;

/**
 * What goes back over HTTP.
 *
 * @param status of HTTP
 * @param headers in addition to those that every answer has
 * @param body a JSON object
 */
record Reply(int status, Map<String, String> headers, Value.Structure body) {
    Reply {
        headers = Map.copyOf(headers);
    }
}
