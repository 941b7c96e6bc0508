package io.github.awsession.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import io.github.awsession.value.Value;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON as Python's {@code json.loads} does: numbers of any size, {@code NaN} and the infinities, the last of
 * equal keys wins.
 */
public final class JsonReader {
    /** Levels of nesting; Python gives up near this depth too. */
    private static final int MAX_DEPTH = 900;

    private final JsonFactory factory = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    /** The one value that a text holds. */
    public Value read(String text) throws JsonSyntaxException {
        try (JsonParser parser = factory.createParser(text)) {
            JsonToken first = parser.nextToken();
            Value value = value(parser, first);
            if (parser.nextToken() != null) {
                throw new JsonSyntaxException("more than one value");
            }
            return value;
        } catch (IOException problem) {
            throw new JsonSyntaxException(String.valueOf(problem.getMessage()));
        }
    }

    private static Value value(JsonParser parser, @Nullable JsonToken token) throws IOException, JsonSyntaxException {
        return switch (token) {
            case null -> throw new JsonSyntaxException("no value");
            case START_OBJECT -> structure(parser);
            case START_ARRAY -> sequence(parser);
            case VALUE_STRING -> new Value.Text(parser.getText());
            case VALUE_NUMBER_INT -> new Value.Integral(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> new Value.Decimal(parser.getDoubleValue());
            case VALUE_TRUE -> new Value.Bool(true);
            case VALUE_FALSE -> new Value.Bool(false);
            case VALUE_NULL -> Value.Null.NULL;
            case NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT ->
                throw new JsonSyntaxException("unexpected " + token);
        };
    }

    private static Value structure(JsonParser parser) throws IOException, JsonSyntaxException {
        SequencedMap<String, Value> members = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            members.put(name, value(parser, parser.nextToken()));
        }
        return new Value.Structure(members);
    }

    private static Value sequence(JsonParser parser) throws IOException, JsonSyntaxException {
        List<Value> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(value(parser, token));
        }
        return new Value.Sequence(items);
    }
}
