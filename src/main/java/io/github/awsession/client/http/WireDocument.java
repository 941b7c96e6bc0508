package io.github.awsession.client.http;

import io.github.awsession.error.GeneralException;
import io.github.awsession.json.JsonReader;
import io.github.awsession.json.JsonSyntaxException;
import io.github.awsession.value.StructureBuilder;
import io.github.awsession.value.Value;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads bodies of AWS JSON services. */
final class WireDocument {
    private static final char REPLACEMENT = '\ufffd';

    private WireDocument() {}

    /**
     * Returns the JSON document in a body. A body that is not JSON becomes a document with the body
     * as {@code message}.
     */
    static Value of(byte[] body) {
        if (body.length == 0) {
            return Value.Structure.EMPTY;
        }
        String text = text(body);
        try {
            return new JsonReader().read(text);
        } catch (JsonSyntaxException fault) {
            if (fault.isTooDeep()) {
                throw new GeneralException(
                        "The response cannot be read: it has " + fault.getMessage());
            }
            return new StructureBuilder().put("message", text).build();
        }
    }

    /** Decodes a body, in the least memory if it has no character that stands for a broken one. */
    private static String text(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) < 0) {
            return text;
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException _) {
            throw new GeneralException("The response cannot be read: it is not UTF-8 text");
        }
    }
}
