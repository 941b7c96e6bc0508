package io.github.awsession.emulator.http;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Compares a request's path with the pattern of an operation, whose labels stand in braces. */
final class PathLabels {
    private PathLabels() {}

    /** Returns the decoded labels; absent when the path belongs to another operation. */
    static Optional<Map<String, String>> match(String pattern, String path) {
        String[] wanted = pattern.split("/", -1);
        String[] given = path.split("/", -1);
        if (wanted.length != given.length) {
            return Optional.empty();
        }
        Map<String, String> labels = new HashMap<>();
        for (int index = 0; index < wanted.length; index++) {
            String segment = wanted[index];
            String text = PercentEncoding.decoded(given[index]);
            if (segment.startsWith("{") && !text.isEmpty()) {
                labels.put(segment.substring(1, segment.length() - 1), text);
            } else if (!segment.equals(text)) {
                return Optional.empty();
            }
        }
        return Optional.of(labels);
    }
}
