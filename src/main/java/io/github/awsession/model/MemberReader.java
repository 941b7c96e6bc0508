package io.github.awsession.model;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import java.io.IOException;

/** Reads a reference to a shape with the traits of the member that holds it. */
final class MemberReader {
    private String shape = "";
    private String location = "";
    private String locationName = "";
    private String documentation = "";
    private boolean idempotencyToken;
    private boolean deprecated;

    MemberReader read(JsonParser parser) throws IOException {
        for (String trait = parser.nextFieldName(); trait != null; trait = parser.nextFieldName()) {
            JsonToken token = parser.nextToken();
            switch (trait) {
                case "shape" -> shape = parser.getText();
                case "location" -> location = parser.getText();
                case "locationName" -> locationName = parser.getText();
                case "documentation" -> documentation = parser.getText();
                case "idempotencyToken" -> idempotencyToken = token == JsonToken.VALUE_TRUE;
                case "deprecated" -> deprecated = token == JsonToken.VALUE_TRUE;
                default -> parser.skipChildren();
            }
        }
        return this;
    }

    String shape() {
        return shape;
    }

    Member member(String name, boolean required) {
        String wireName = locationName.isEmpty() ? name : locationName;
        return new Member(
                name,
                shape,
                required,
                idempotencyToken,
                deprecated,
                location,
                wireName,
                documentation);
    }
}
