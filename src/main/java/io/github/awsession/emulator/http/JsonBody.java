package io.github.awsession.emulator.http;

import io.github.awsession.emulator.service.ServiceFault;
import io.github.awsession.json.JsonReader;
import io.github.awsession.json.JsonSyntaxException;
import io.github.awsession.value.Value;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads the JSON object that a request carries. */
final class JsonBody {
    private JsonBody() {}

    /** Returns the object, which has no members when the body is empty. */
    static Value.Structure read(byte[] body) throws ServiceFault {
        if (body.length == 0) {
            return Value.Structure.EMPTY;
        }
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
            if (new JsonReader().read(text) instanceof Value.Structure structure) {
                return structure;
            }
            throw syntax("The body is not a JSON object");
        } catch (JsonSyntaxException _) {
            throw syntax("The body is not JSON");
        } catch (CharacterCodingException _) {
            throw syntax("The body is not UTF-8");
        }
    }

    /** Returns the error for a value that cannot be read at all. */
    static ServiceFault syntax(String message) {
        return ServiceFault.common(400, "SerializationException", message);
    }
}
