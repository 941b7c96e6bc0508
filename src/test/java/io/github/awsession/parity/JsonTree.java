package io.github.awsession.parity;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * JSON as maps, lists, texts, {@link JsonNumber}, booleans and null; independent of the program's
 * own reader and writer.
 */
final class JsonTree {
    private static final JsonFactory JSON = new JsonFactory();

    private JsonTree() {}

    /** A number as it was written. */
    record JsonNumber(String text) {
        /** Equal for two ways to write one number; 1 and 1.0 are two numbers, as in Python. */
        String canonical() {
            boolean integer = text.chars().allMatch(c -> c == '-' || Character.isDigit(c));
            return integer
                    ? new BigInteger(text).toString()
                    : Double.toString(Double.parseDouble(text));
        }
    }

    static Object read(String text) {
        try (JsonParser parser = JSON.createParser(text)) {
            parser.nextToken();
            Object tree = read(parser);
            if (parser.nextToken() != null) {
                throw new IllegalArgumentException("text after the JSON value: " + text);
            }
            return tree;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static Object read(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw new IOException("no JSON value");
        }
        return switch (token) {
            case START_OBJECT -> readObject(parser);
            case START_ARRAY -> readArray(parser);
            case VALUE_STRING -> parser.getText();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> new JsonNumber(parser.getText());
        };
    }

    private static Map<String, Object> readObject(JsonParser parser) throws IOException {
        Map<String, Object> object = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            object.put(name, read(parser));
        }
        return object;
    }

    private static List<Object> readArray(JsonParser parser) throws IOException {
        List<Object> array = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(read(parser));
        }
        return array;
    }

    /** On one line, as Python writes it by default. */
    static String compact(Object tree) {
        return switch (tree) {
            case Map<?, ?> map ->
                    map.entrySet().stream()
                            .map(
                                    entry ->
                                            quote((String) entry.getKey())
                                                    + ": "
                                                    + compact(entry.getValue()))
                            .collect(Collectors.joining(", ", "{", "}"));
            case List<?> list ->
                    list.stream()
                            .map(JsonTree::compact)
                            .collect(Collectors.joining(", ", "[", "]"));
            case String text -> quote(text);
            case JsonNumber number -> number.text();
            case null, default -> String.valueOf(tree);
        };
    }

    /** The same text for equal values: members sorted, one to a line. */
    static String canonical(Object tree) {
        return canonical(tree, "\n");
    }

    private static String canonical(Object tree, String newline) {
        String deeper = newline + " ";
        return switch (tree) {
            case Map<?, ?> map when !map.isEmpty() ->
                    new TreeMap<Object, Object>(map)
                            .entrySet().stream()
                                    .map(
                                            entry ->
                                                    quote((String) entry.getKey())
                                                            + ": "
                                                            + canonical(entry.getValue(), deeper))
                                    .collect(
                                            Collectors.joining(
                                                    "," + deeper, "{" + deeper, newline + "}"));
            case List<?> list when !list.isEmpty() ->
                    list.stream()
                            .map(item -> canonical(item, deeper))
                            .collect(Collectors.joining("," + deeper, "[" + deeper, newline + "]"));
            case JsonNumber number -> number.canonical();
            case null, default -> compact(tree);
        };
    }

    private static String quote(String text) {
        return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }
}
