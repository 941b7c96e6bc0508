package io.github.awsession.parity;

import io.github.awsession.parity.Transcript.ScriptedResponse;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;

/** Puts a scripted response on the wire. */
final class HttpResponse {
    private HttpResponse() {}

    static byte[] encode(ScriptedResponse response, boolean headOnly) {
        byte[] body =
                response.body().map(HttpResponse::text).orElse("").getBytes(StandardCharsets.UTF_8);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(
                "Date",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC)));
        headers.put("Content-Type", "application/x-amz-json-1.1");
        headers.put("x-amzn-RequestId", "request-1");
        headers.putAll(response.headers());
        headers.put("Content-Length", Integer.toString(body.length));
        StringBuilder head =
                new StringBuilder("HTTP/1.1 " + response.status().orElse(200) + " Scripted\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        if (!headOnly) {
            bytes.writeBytes(body);
        }
        return bytes.toByteArray();
    }

    private static String text(Object body) {
        return body instanceof String text ? text : JsonTree.compact(body);
    }
}
