package io.github.awsession.json;

import io.github.awsession.value.Value;

/**
 * Reads JSON as Python's {@code json.loads} does: numbers up to 4,300 digits, {@code NaN} and the
 * infinities, the last of several equal keys wins.
 */
public final class JsonReader {
    /**
     * Reads the single value that a text holds.
     *
     * @throws JsonSyntaxException with the message that Python's {@code json.loads} gives
     */
    public Value read(String text) throws JsonSyntaxException {
        try {
            return new JsonParser(text).document();
        } catch (JsonParser.Fault _) {
            // The fault is described only now, because most texts have none.
            throw new JsonSyntaxException(new JsonFault(text).message());
        }
    }
}
