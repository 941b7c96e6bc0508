package io.github.awsession.client.wire;

import io.github.awsession.client.http.HttpReasons;
import io.github.awsession.client.http.WireResponse;
import io.github.awsession.error.GeneralException;
import io.github.awsession.error.ServiceException;
import io.github.awsession.json.JsonWriter;
import io.github.awsession.model.Operation;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.model.Shape;
import io.github.awsession.python.DecimalText;
import io.github.awsession.value.Value;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/** Reads error responses of AWS JSON and REST JSON services as AWS CLI does. */
public final class ErrorReader {
    private static final int SERVER_ERRORS = 500;
    private static final int FIRST_PARSED_AS_ERROR = 301;

    private final ServiceModel model;
    private final ResponseReader reader;

    public ErrorReader(ServiceModel model, ResponseReader reader) {
        this.model = model;
        this.reader = reader;
    }

    /**
     * Returns the failure that an error response reports.
     *
     * @param retries the number of retries when no more attempts were allowed; negative when more
     *     were allowed
     */
    public ServiceException read(Operation operation, WireResponse answer, int retries) {
        SequencedMap<String, Value> fields = new LinkedHashMap<>();
        if (answer.status() < FIRST_PARSED_AS_ERROR) {
            fields.put("Message", new Value.Text("Unknown"));
            fields.put("Code", new Value.Text("Unknown"));
        } else if (isGeneric(answer)) {
            fields.put("Message", new Value.Text(HttpReasons.of(answer.status())));
            fields.put("Code", new Value.Text(Integer.toString(answer.status())));
        } else {
            fields(answer, fields);
        }
        return failure(operation.name(), retries, fields);
    }

    /** Returns the failure with these fields, which include {@code Message} and {@code Code}. */
    public static ServiceException failure(
            String operation, int retries, SequencedMap<String, Value> fields) {
        String sentence =
                "An error occurred ("
                        + text(fields, "Code")
                        + ") when calling the "
                        + operation
                        + " operation"
                        + (retries < 0 ? "" : " (reached max retries: " + retries + ")")
                        + ": "
                        + text(fields, "Message");
        return new ServiceException(sentence, new Value.Structure(fields));
    }

    /**
     * Returns the error code that decides about another attempt; empty for a response without the
     * service's protocol.
     */
    public String code(WireResponse answer) {
        return isGeneric(answer) ? "" : code(answer, body(answer));
    }

    private void fields(WireResponse answer, SequencedMap<String, Value> fields) {
        Value.Structure body = body(answer);
        String code = code(answer, body);
        fields.put("Message", message(body));
        fields.put("Code", new Value.Text(code));
        if (model.shapes().get(code) instanceof Shape.StructureShape shape && shape.exception()) {
            reader.structure(shape, body).members().forEach(fields::putIfAbsent);
        }
    }

    private static Value message(Value.Structure body) {
        Value lower = body.get("message");
        Value upper = lower == null ? body.get("Message") : lower;
        return upper == null ? new Value.Text("") : upper;
    }

    private String code(WireResponse answer, Value.Structure body) {
        if (model.isRest()) {
            Optional<String> header = answer.header("x-amzn-errortype");
            Value member = body.get("code") == null ? body.get("Code") : body.get("code");
            if (header.isPresent()) {
                return plain(header.get());
            }
            if (member != null && member != Value.Null.NULL) {
                return member instanceof Value.Text text ? plain(text.value()) : text(member);
            }
        }
        String[] query = answer.header("x-amzn-query-error").orElse("").split(";", -1);
        if (query.length == 2 && !query[0].isEmpty()) {
            return plain(query[0]);
        }
        Value type = body.get("__type");
        return type == null
                ? Integer.toString(answer.status())
                : type instanceof Value.Text text ? plain(text.value()) : "";
    }

    /**
     * Returns the name of an error without the namespace before {@code #} and the address behind
     * {@code :}.
     */
    private static String plain(String code) {
        int colon = code.indexOf(':');
        String start = colon < 0 ? code : code.substring(0, colon);
        return start.substring(start.lastIndexOf('#') + 1);
    }

    /**
     * Returns whether the response is a server error without the service's protocol, as proxies and
     * load balancers send it.
     */
    private static boolean isGeneric(WireResponse answer) {
        String body = new String(answer.body(), StandardCharsets.ISO_8859_1).strip();
        return answer.status() >= SERVER_ERRORS && (body.isEmpty() || body.startsWith("<html>"));
    }

    private static Value.Structure body(WireResponse answer) {
        if (answer.document() instanceof Value.Structure structure) {
            return structure;
        }
        throw new GeneralException("The error response cannot be read: it is not an object");
    }

    private static String text(SequencedMap<String, Value> fields, String name) {
        Value field = fields.get(name);
        return field == null ? "" : text(field);
    }

    private static String text(Value field) {
        return switch (field) {
            case Value.Null _ -> "None";
            case Value.Bool(boolean truth) -> truth ? "True" : "False";
            case Value.Text(String text) -> text;
            case Value.Decimal(double number) -> DecimalText.of(number);
            case Value value -> JsonWriter.write(value, JsonWriter.Layout.SPACED, false);
        };
    }
}
