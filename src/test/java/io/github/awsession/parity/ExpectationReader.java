package io.github.awsession.parity;

import io.github.awsession.parity.Transcript.Expectation;
import io.github.awsession.parity.Transcript.ExpectedText;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the sections of a transcript that say what AWS CLI did. */
final class ExpectationReader {
    private final List<Map<String, Object>> requests = new ArrayList<>();
    private final Map<String, Optional<String>> files = new LinkedHashMap<>();
    private final StreamReader stdout = new StreamReader();
    private final StreamReader stderr = new StreamReader();
    private Optional<Integer> exit = Optional.empty();

    Expectation expectation() {
        return new Expectation(
                exit.orElseThrow(() -> new IllegalArgumentException("no exit status")),
                stdout.expected(),
                stderr.expected(),
                requests,
                files);
    }

    void add(Section section) {
        String title = section.title();
        if (title.startsWith("exit ")) {
            exit = Optional.of(Integer.valueOf(section.titleAfter("exit ")));
        } else if (title.startsWith("stdout")) {
            stdout.add(section.titleAfter("stdout"), section.text());
        } else if (title.startsWith("stderr")) {
            stderr.add(section.titleAfter("stderr"), section.text());
        } else if (title.equals("request")) {
            requests.add(request(section.text()));
        } else if (title.startsWith("file ")) {
            files.put(fileName(section, "file "), Optional.of(section.text()));
        } else if (title.startsWith("no file ")) {
            files.put(fileName(section, "no file "), Optional.empty());
        } else {
            throw new IllegalArgumentException("unknown section: " + title);
        }
    }

    private static String fileName(Section section, String start) {
        String name = section.titleAfter(start);
        return name.substring(0, name.length() - " afterwards".length());
    }

    private static Map<String, Object> request(String text) {
        Fields fields = Fields.read(text);
        String[] line = fields.takeFirstLine().split(" ", 2);
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("method", line[0]);
        request.put("path", line[1]);
        List<String> query = fields.takeAll("query");
        if (!query.isEmpty()) {
            request.put("query", query.stream().map(pair -> List.of(pair.split("=", 2))).toList());
        }
        request.put("target", fields.take("target").orElse(null));
        request.put("content_type", fields.take("content-type").orElse(null));
        request.put("body", fields.body().map(JsonTree::read).orElse(null));
        request.put("auth", authorization(fields));
        request.put("attempts", new JsonTree.JsonNumber(fields.take("attempts").orElse("1")));
        fields.end();
        return request;
    }

    private static Map<String, Object> authorization(Fields fields) {
        Optional<String> unparsed = fields.take("authorization");
        if (unparsed.isPresent()) {
            return Map.of("unparsed", unparsed.get());
        }
        Optional<String> signed = fields.take("signed");
        if (signed.isEmpty()) {
            return null;
        }
        List<String> words = ShellWords.split(signed.get());
        Map<String, Object> authorization = new LinkedHashMap<>();
        authorization.put("access_key", words.get(0));
        authorization.put("region", words.get(1));
        authorization.put("service", words.get(2));
        authorization.put("signature", words.get(3));
        fields.take("session-token").ifPresent(token -> authorization.put("session_token", token));
        return authorization;
    }

    private static final class StreamReader {
        private final List<String> parts = new ArrayList<>();
        private Optional<String> recorded = Optional.of("");
        private Optional<String> pattern = Optional.empty();

        void add(String kind, String text) {
            switch (kind) {
                case "" -> recorded = Optional.of(text);
                case " not recorded" -> recorded = Optional.empty();
                case " contains" -> parts.add(text.stripTrailing());
                case " matches" -> pattern = Optional.of(text.stripTrailing());
                default -> throw new IllegalArgumentException("unknown section: " + kind);
            }
        }

        ExpectedText expected() {
            return new ExpectedText(recorded, parts, pattern);
        }
    }
}
