package io.github.awsession.model;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;

/** Reads one model in AWS's service-2 form, from front to back, without building a tree of it. */
final class ModelReader {
    private final JsonParser parser;

    ModelReader(JsonParser parser) {
        this.parser = parser;
    }

    ServiceModel read(String service) throws IOException {
        Map<String, String> metadata = new HashMap<>();
        SequencedMap<String, Operation> operations = new LinkedHashMap<>();
        Map<String, Shape> shapes = new HashMap<>();
        String documentation = "";
        parser.nextToken();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            switch (name) {
                case "metadata" -> metadata(metadata);
                case "operations" -> operations(operations);
                case "shapes" -> shapes(shapes);
                case "documentation" -> documentation = parser.getText();
                default -> parser.skipChildren();
            }
        }
        return new ServiceModel(service, metadata, operations, shapes, documentation);
    }

    private void metadata(Map<String, String> metadata) throws IOException {
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            if (parser.nextToken() == JsonToken.VALUE_STRING) {
                metadata.put(name, parser.getText());
            } else {
                parser.skipChildren();
            }
        }
    }

    private void operations(SequencedMap<String, Operation> operations) throws IOException {
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            Operation operation = operation(name);
            operations.put(operation.commandName(), operation);
        }
    }

    private Operation operation(String operation) throws IOException {
        String input = "";
        String output = "";
        String documentation = "";
        String method = "POST";
        String uri = "/";
        List<String> errors = List.of();
        Optional<Pagination> pagination = Optional.empty();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            JsonToken token = parser.nextToken();
            switch (name) {
                case "input" -> input = target();
                case "output" -> output = target();
                case "errors" -> errors = targets();
                case "pagination" -> pagination = Optional.of(pagination());
                case "documentation" -> documentation = parser.getText();
                case "http" -> {
                    Map<String, String> http = new HashMap<>();
                    metadata(http);
                    method = Objects.requireNonNull(http.get("method"));
                    uri = Objects.requireNonNull(http.get("requestUri"));
                }
                default -> skip(token);
            }
        }
        return new Operation(
                operation,
                CommandNames.of(operation),
                input,
                output,
                errors,
                method,
                uri,
                pagination,
                documentation);
    }

    private Pagination pagination() throws IOException {
        Map<String, String> names = new HashMap<>();
        metadata(names);
        return new Pagination(
                Objects.requireNonNull(names.get("input_token")),
                Objects.requireNonNull(names.get("output_token")),
                Objects.requireNonNull(names.get("limit_key")),
                Objects.requireNonNull(names.get("result_key")));
    }

    private void shapes(Map<String, Shape> shapes) throws IOException {
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            shapes.put(name, new ShapeReader(parser, name).read());
        }
    }

    private String target() throws IOException {
        Map<String, String> reference = new HashMap<>();
        metadata(reference);
        return Objects.requireNonNull(reference.get("shape"));
    }

    private List<String> targets() throws IOException {
        List<String> targets = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            targets.add(target());
        }
        return targets;
    }

    private void skip(JsonToken token) throws IOException {
        if (token.isStructStart()) {
            parser.skipChildren();
        }
    }
}
