package io.github.awsession.testing;

import io.github.awsession.json.JsonReader;
import io.github.awsession.json.JsonSyntaxException;
import io.github.awsession.output.format.ValueFormat;
import io.github.awsession.value.Value;

/** Makes values from JSON, and prints values in an output format. */
public final class Values {
    private Values() {}

    /** Returns a value from JSON, in which single quotes stand for double quotes. */
    public static Value of(String json) {
        return ofJson(json.replace('\'', '"'));
    }

    public static Value ofJson(String json) {
        try {
            return new JsonReader().read(json);
        } catch (JsonSyntaxException problem) {
            throw new IllegalArgumentException(json, problem);
        }
    }

    public static Value.Structure structure(String json) {
        return (Value.Structure) of(json);
    }

    public static String printed(ValueFormat format, Value value) {
        StringBuilder out = new StringBuilder();
        format.write("GetSession", value, out::append);
        return out.toString();
    }
}
