package io.github.awsession.datachannel.message;

import io.github.awsession.json.JsonReader;
import io.github.awsession.json.JsonSyntaxException;
import io.github.awsession.json.JsonWriter;
import io.github.awsession.value.StructureBuilder;
import io.github.awsession.value.Value;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** Makes and reads the message that ends a session in an orderly way. */
public final class ChannelClosed {
    private static final String OUTPUT = "Output";

    private ChannelClosed() {}

    /**
     * Returns the bytes of the message.
     *
     * @param output the text for the user, which is empty when a session ends as it should
     */
    public static byte[] of(String session, String target, String output, UUID id, Instant now) {
        Value.Structure document =
                new StructureBuilder()
                        .put("MessageId", id.toString())
                        .put("CreatedDate", now.toString())
                        .put("DestinationId", target)
                        .put("SessionId", session)
                        .put("MessageType", MessageType.CHANNEL_CLOSED.word())
                        .put("SchemaVersion", 1)
                        .put(OUTPUT, output)
                        .build();
        return new Message(
                        MessageType.CHANNEL_CLOSED,
                        now.toEpochMilli(),
                        0,
                        Message.ALONE,
                        id,
                        PayloadType.NONE,
                        JsonWriter.write(document, JsonWriter.Layout.COMPACT, false)
                                .getBytes(StandardCharsets.UTF_8))
                .encoded();
    }

    /** Returns the text for the user, which is empty when a session ends as it should. */
    public static String output(Message closed) {
        try {
            String document = new String(closed.payload(), StandardCharsets.UTF_8);
            return new JsonReader().read(document) instanceof Value.Structure members
                            && members.get(OUTPUT) instanceof Value.Text text
                    ? text.value()
                    : "";
        } catch (JsonSyntaxException _) {
            return "";
        }
    }
}
