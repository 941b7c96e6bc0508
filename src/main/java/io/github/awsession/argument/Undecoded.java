package io.github.awsession.argument;

import io.github.awsession.python.Codec;
import io.github.awsession.value.Value;

import java.util.Map;

/** Finds bytes in a value that are no characters in the encoding of the user's locale. */
final class Undecoded {
    private Undecoded() {}

    static boolean isIn(Value value) {
        if (value instanceof Value.Text(String text)) {
            return Codec.hasEscapes(text);
        }
        if (value instanceof Value.Sequence sequence) {
            for (Value item : sequence.items()) {
                if (isIn(item)) {
                    return true;
                }
            }
        }
        return value instanceof Value.Structure structure && isInside(structure);
    }

    private static boolean isInside(Value.Structure structure) {
        for (Map.Entry<String, Value> member : structure.members().entrySet()) {
            if (Codec.hasEscapes(member.getKey()) || isIn(member.getValue())) {
                return true;
            }
        }
        return false;
    }
}
