package io.github.awsession.parity;

import io.github.awsession.testing.HttpRequest;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What matters of a request, in the form of a transcript's expectation. */
final class RequestDescription {
    private RequestDescription() {}

    static Map<String, Object> of(HttpRequest request) {
        Map<String, Object> description = new LinkedHashMap<>();
        String[] target = request.target().split("\\?", 2);
        description.put("method", request.method());
        description.put("path", target[0]);
        if (target.length > 1 && !target[1].isEmpty()) {
            description.put("query", PercentEncoding.form(target[1]));
        }
        String type = request.header("Content-Type").orElse(null);
        description.put("target", request.header("X-Amz-Target").orElse(null));
        description.put("content_type", type);
        description.put("body", body(request.body(), type == null ? "" : type));
        description.put("auth", SignatureCheck.describe(request));
        return description;
    }

    private static Object body(byte[] bytes, String type) {
        if (bytes.length == 0) {
            return null;
        }
        String text = LenientUtf8.decode(bytes);
        if (type.contains("x-www-form-urlencoded")) {
            return PercentEncoding.form(text);
        }
        try {
            return JsonTree.read(text);
        } catch (IllegalArgumentException | UncheckedIOException _) {
            return text;
        }
    }

    /** Consecutive equal requests as one, with a count of the attempts. */
    static List<Map<String, Object>> counted(List<Map<String, Object>> requests) {
        List<Map<String, Object>> counted = new ArrayList<>();
        int first = 0;
        for (int i = 1; i <= requests.size(); i++) {
            if (i == requests.size() || !requests.get(i).equals(requests.get(first))) {
                Map<String, Object> request = new LinkedHashMap<>(requests.get(first));
                request.put("attempts", new JsonTree.JsonNumber(Integer.toString(i - first)));
                counted.add(request);
                first = i;
            }
        }
        return counted;
    }
}
