package io.github.awsession.datachannel.handshake.document;

import io.github.awsession.json.JsonReader;
import io.github.awsession.json.JsonSyntaxException;
import io.github.awsession.json.JsonWriter;
import io.github.awsession.value.StructureBuilder;
import io.github.awsession.value.Value;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Reads and writes documents. Absent members, members of another type and further members are no
 * reason to refuse a document: agents of all ages send them.
 */
final class Documents {
    private Documents() {}

    static Value.Structure read(byte[] payload) throws MalformedDocumentException {
        try {
            if (new JsonReader().read(new String(payload, StandardCharsets.UTF_8))
                    instanceof Value.Structure document) {
                return document;
            }
        } catch (JsonSyntaxException _) {
            // Reported below, without the document, which may hold keys.
        }
        throw new MalformedDocumentException("A document of the handshake is not an object");
    }

    static byte[] bytes(StructureBuilder document) {
        return json(document.build()).getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the text of a member; empty when there is none. */
    static String text(Value.Structure document, String name) {
        Value value = document.get(name);
        return value == null || value == Value.Null.NULL ? "" : text(value);
    }

    /** Returns a text as it is, and other values as JSON. */
    static String text(Value value) {
        return value instanceof Value.Text text ? text.value() : json(value);
    }

    /** Returns the whole number of a member; 0 when there is none of 64 bits. */
    static long number(Value.Structure document, String name) {
        return document.get(name) instanceof Value.Integral number
                        && number.value().bitLength() < Long.SIZE
                ? number.value().longValue()
                : 0;
    }

    /** Returns the members of a member; none when that is no structure. */
    static Value.Structure structure(Value.Structure document, String name) {
        return structure(document.get(name));
    }

    static Value.Structure structure(@Nullable Value value) {
        return value instanceof Value.Structure inner ? inner : Value.Structure.EMPTY;
    }

    /** Returns the items of a member; none when that is no list. */
    static List<Value> items(Value.Structure document, String name) {
        return document.get(name) instanceof Value.Sequence list ? list.items() : List.of();
    }

    private static String json(Value value) {
        return JsonWriter.write(value, JsonWriter.Layout.COMPACT, false);
    }
}
