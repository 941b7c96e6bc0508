package io.github.awsession.client.wire;

import io.github.awsession.client.http.HttpReasons;
import io.github.awsession.client.http.WireResponse;
import io.github.awsession.error.GeneralException;
import io.github.awsession.error.ServiceException;
import io.github.awsession.model.Operation;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.model.Shape;
import io.github.awsession.python.PythonText;
import io.github.awsession.value.Value;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
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
            Value unknown = new Value.Text("Unknown");
            return new ServiceException(
                    sentence(operation.name(), retries, unknown, unknown), Value.Structure.EMPTY);
        }
        if (isGeneric(answer)) {
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
        return new ServiceException(
                sentence(
                        operation,
                        retries,
                        Objects.requireNonNull(fields.get("Code")),
                        Objects.requireNonNull(fields.get("Message"))),
                new Value.Structure(fields));
    }

    private static String sentence(String operation, int retries, Value code, Value message) {
        return "An error occurred ("
                + PythonText.of(code)
                + ") when calling the "
                + operation
                + " operation"
                + (retries < 0 ? "" : " (reached max retries: " + retries + ")")
                + ": "
                + PythonText.of(message);
    }

    /**
     * Returns the error code that decides about another attempt; empty for a response without the
     * service's protocol and for a code that is not text.
     */
    public String code(WireResponse answer) {
        return !isGeneric(answer) && code(answer, body(answer)) instanceof Value.Text(String code)
                ? code
                : "";
    }

    private void fields(WireResponse answer, SequencedMap<String, Value> fields) {
        Value.Structure body = body(answer);
        Value code = code(answer, body);
        if (!code.isScalar()) {
            throw unreadable();
        }
        fields.put("Message", copy(message(body)));
        fields.put("Code", code);
        if (code instanceof Value.Text(String name)
                && model.shapes().get(name) instanceof Shape.StructureShape shape
                && shape.exception()) {
            reader.structure(shape, body).members().forEach(fields::putIfAbsent);
        }
    }

    private static Value message(Value.Structure body) {
        Value lower = body.get("message");
        Value upper = lower == null ? body.get("Message") : lower;
        return upper == null ? new Value.Text("") : upper;
    }

    private Value code(WireResponse answer, Value.Structure body) {
        Value code = documentCode(answer, body);
        Value ofRest = model.isRest() ? restCode(answer, body) : Value.Null.NULL;
        return ofRest == Value.Null.NULL ? code : ofRest;
    }

    private static Value documentCode(WireResponse answer, Value.Structure body) {
        String[] query = answer.header("x-amzn-query-error").orElse("").split(";", -1);
        if (query.length == 2 && !query[0].isEmpty()) {
            return plain(query[0]);
        }
        Value type = body.get("__type");
        if (type == null) {
            return new Value.Text(Integer.toString(answer.status()));
        }
        if (type instanceof Value.Text(String name)) {
            return plain(name);
        }
        if (type == Value.Null.NULL) {
            return new Value.Text("");
        }
        throw unreadable();
    }

    private static Value restCode(WireResponse answer, Value.Structure body) {
        Optional<String> header = answer.header("x-amzn-errortype");
        if (header.isPresent()) {
            return plain(header.get());
        }
        Value lower = body.get("code");
        Value code = lower == null ? body.get("Code") : lower;
        if (code == null) {
            return Value.Null.NULL;
        }
        return code instanceof Value.Text(String name) ? plain(name) : code;
    }

    /**
     * Returns the name of an error without the namespace before {@code #} and the address behind
     * {@code :}.
     */
    private static Value.Text plain(String code) {
        int colon = code.indexOf(':');
        String start = colon < 0 ? code : code.substring(0, colon);
        return new Value.Text(start.substring(start.lastIndexOf('#') + 1));
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

    private static GeneralException unreadable() {
        return new GeneralException("The error response cannot be read: its code is not text");
    }

    /**
     * Returns an equal value of its own. AWS CLI parses the body once for the message and once for
     * the members, so that the format yaml writes no alias for one of the two.
     */
    private static Value copy(Value value) {
        if (value instanceof Value.Sequence(List<Value> items)) {
            return new Value.Sequence(items.stream().map(ErrorReader::copy).toList());
        }
        if (value instanceof Value.Structure structure) {
            SequencedMap<String, Value> members = new LinkedHashMap<>();
            structure.members().forEach((name, member) -> members.put(name, copy(member)));
            return new Value.Structure(members);
        }
        return value;
    }
}
