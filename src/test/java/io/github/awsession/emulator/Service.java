package io.github.awsession.emulator;

import com.sun.net.httpserver.Headers;

import io.github.awsession.json.JsonReader;
import io.github.awsession.json.JsonSyntaxException;
import io.github.awsession.json.JsonWriter;
import io.github.awsession.value.Value;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Calls the emulated Athena as its front does, on a clock that the test moves. */
final class Service {
    static final String SIGNATURE = "0".repeat(64);

    final MovingClock clock = new MovingClock();
    private final JsonFront front = new JsonFront(List.of(new AthenaService(clock, new Tempo(1))));

    static Headers headers(String operation, String region) {
        Headers headers = new Headers();
        headers.set("Content-Type", JsonFront.CONTENT_TYPE);
        headers.set("X-Amz-Target", "AmazonAthena." + operation);
        headers.set("X-Amz-Date", "20260102T030405Z");
        headers.set(
                "Authorization", authorization("key/20260102/" + region + "/athena/aws4_request"));
        return headers;
    }

    static String authorization(String credential) {
        return "AWS4-HMAC-SHA256 Credential="
                + credential
                + ", SignedHeaders=content-type;host;x-amz-date, Signature="
                + SIGNATURE;
    }

    Value.Structure call(String operation, String body) throws ServiceFault {
        return call(headers(operation, "us-east-1"), body);
    }

    Value.Structure call(Headers headers, String body) throws ServiceFault {
        return front.answer("POST", "/", headers, json(body).getBytes(StandardCharsets.UTF_8));
    }

    /** The text at a path of names separated by dots. */
    String text(String operation, String body, String path) throws ServiceFault {
        return text(call(operation, body), path);
    }

    String start(String members) throws ServiceFault {
        return text(
                "StartSession",
                "{'WorkGroup':'wg','EngineConfiguration':{'MaxConcurrentDpus':4}" + members + "}",
                "SessionId");
    }

    String state(String session) throws ServiceFault {
        return text("GetSessionStatus", "{'SessionId':'" + session + "'}", "Status.State");
    }

    static String text(Value.Structure structure, String path) {
        Value value = structure;
        for (String name : path.split("\\.", -1)) {
            value = ((Value.Structure) value).get(name);
        }
        return value instanceof Value.Text(String text) ? text : shown(value);
    }

    static String shown(Value value) {
        return JsonWriter.write(value, JsonWriter.Layout.COMPACT, false).replace('"', '\'');
    }

    static String json(String text) {
        return text.replace('\'', '"');
    }

    static Value.Structure tree(String text) {
        try {
            return (Value.Structure) new JsonReader().read(json(text));
        } catch (JsonSyntaxException problem) {
            throw new IllegalArgumentException(problem);
        }
    }
}
