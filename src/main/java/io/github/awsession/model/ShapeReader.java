package io.github.awsession.model;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads one shape; its traits may come in any order, so the reader gathers them first. */
final class ShapeReader {
    private final JsonParser parser;
    private final String name;
    private String type = "";
    private String documentation = "";
    private String item = "";
    private String key = "";
    private String value = "";
    private @Nullable Long min;
    private @Nullable Long max;
    private @Nullable String pattern;
    private boolean exception;
    private List<String> required = List.of();
    private List<String> values = List.of();
    private final Map<String, MemberReader> members = new LinkedHashMap<>();

    ShapeReader(JsonParser parser, String name) {
        this.parser = parser;
        this.name = name;
    }

    Shape read() throws IOException {
        for (String trait = parser.nextFieldName(); trait != null; trait = parser.nextFieldName()) {
            trait(trait, parser.nextToken());
        }
        Range range = new Range(min, max);
        return switch (type) {
            case "structure" ->
                    new Shape.StructureShape(name, structureMembers(), exception, documentation);
            case "list" -> new Shape.ListShape(name, item, range, documentation);
            case "map" -> new Shape.MapShape(name, key, value, range, documentation);
            case "string" -> new Shape.StringShape(name, values, range, pattern, documentation);
            case "integer" -> new Shape.IntegerShape(name, false, range, documentation);
            case "long" -> new Shape.IntegerShape(name, true, range, documentation);
            case "double", "float" -> new Shape.DecimalShape(name, range, documentation);
            case "boolean" -> new Shape.BooleanShape(name, documentation);
            case "timestamp" -> new Shape.TimestampShape(name, documentation);
            case "blob" -> new Shape.BlobShape(name, range, documentation);
            default -> throw new IOException("shape " + name + " has the unknown type " + type);
        };
    }

    private void trait(String trait, JsonToken token) throws IOException {
        switch (trait) {
            case "type" -> type = parser.getText();
            case "documentation" -> documentation = parser.getText();
            case "pattern" -> pattern = parser.getText();
            case "min" -> min = parser.getLongValue();
            case "max" -> max = parser.getLongValue();
            case "exception" -> exception = token == JsonToken.VALUE_TRUE;
            case "required" -> required = texts();
            case "enum" -> values = texts();
            case "member" -> item = new MemberReader().read(parser).shape();
            case "key" -> key = new MemberReader().read(parser).shape();
            case "value" -> value = new MemberReader().read(parser).shape();
            case "members" -> members();
            default -> parser.skipChildren();
        }
    }

    private void members() throws IOException {
        for (String member = parser.nextFieldName();
                member != null;
                member = parser.nextFieldName()) {
            parser.nextToken();
            members.put(member, new MemberReader().read(parser));
        }
    }

    private List<Member> structureMembers() {
        List<Member> result = new ArrayList<>(members.size());
        members.forEach(
                (member, reader) -> result.add(reader.member(member, required.contains(member))));
        return result;
    }

    private List<String> texts() throws IOException {
        List<String> texts = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            texts.add(parser.getText());
        }
        return texts;
    }
}
