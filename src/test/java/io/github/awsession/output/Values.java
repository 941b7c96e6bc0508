package io.github.awsession.output;

import io.github.awsession.json.JsonReader;
import io.github.awsession.json.JsonSyntaxException;
import io.github.awsession.value.Value;

/** Values and what formats make of them. */
final class Values {
    private Values() {}

    /** A value from JSON, in which single quotes stand for double ones. */
    static Value of(String json) {
        return ofJson(json.replace('\'', '"'));
    }

    static Value ofJson(String json) {
        try {
            return new JsonReader().read(json);
        } catch (JsonSyntaxException problem) {
            throw new IllegalArgumentException(json, problem);
        }
    }

    static Value.Structure structure(String json) {
        return (Value.Structure) of(json);
    }

    static String printed(ValueFormat format, Value value) {
        StringBuilder out = new StringBuilder();
        format.write("GetSession", value, out::append);
        return out.toString();
    }
}
