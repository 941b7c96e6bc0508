package io.github.awsession.testing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Describes a response of a stub server.
 *
 * @param status the HTTP status; if empty, the server closes the connection without a response
 * @param headers the headers in addition to the length of the body
 */
public record Reply(Optional<Integer> status, Map<String, String> headers, String body) {
    /** Makes the server close the connection without a response. */
    public static final Reply HANG_UP = new Reply(Optional.empty(), Map.of(), "");

    public static Reply of(int status, String body) {
        return new Reply(Optional.of(status), Map.of(), body);
    }

    public static Reply ok(String body) {
        return of(200, body);
    }

    /** Returns the bytes of the response. */
    byte[] encode(boolean headOnly) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put("Content-Length", Integer.toString(bytes.length));
        StringBuilder head =
                new StringBuilder("HTTP/1.1 " + status.orElseThrow() + " Scripted\r\n");
        all.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        ByteArrayOutputStream encoded = new ByteArrayOutputStream();
        encoded.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        if (!headOnly) {
            encoded.writeBytes(bytes);
        }
        return encoded.toByteArray();
    }
}
