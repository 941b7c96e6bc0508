package io.github.awsession.parity;

import io.github.awsession.parity.Transcript.ScriptedResponse;
import io.github.awsession.testing.Reply;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Completes a scripted response with what every response has. */
final class HttpResponse {
    private HttpResponse() {}

    static Reply of(ScriptedResponse response) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(
                "Date",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC)));
        headers.put("Content-Type", "application/x-amz-json-1.1");
        headers.put("x-amzn-RequestId", "request-1");
        headers.putAll(response.headers());
        return new Reply(
                Optional.of(response.status().orElse(200)),
                headers,
                response.body().map(HttpResponse::text).orElse(""));
    }

    private static String text(Object body) {
        return body instanceof String text ? text : JsonTree.compact(body);
    }
}
