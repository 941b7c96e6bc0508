package io.github.awsession.emulator.http;

import io.github.awsession.emulator.service.ServiceFault;
import io.github.awsession.model.Member;
import io.github.awsession.model.Operation;
import io.github.awsession.model.Range;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.model.Shape;
import io.github.awsession.value.Value;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Checks a request's body against its input shape, with the rules that services apply and clients
 * do not: both bounds of lengths and values, patterns and enumerations. A value of the wrong type
 * ends the check at once; all other violations are gathered. Members unknown to the model are
 * ignored, as services do.
 */
final class RequestCheck {
    /** Limits the texts in messages; longer ones, such as code, are left out. */
    private static final int MAX_SHOWN = 1000;

    private final ServiceModel model;
    private final List<String> violations = new ArrayList<>();

    private RequestCheck(ServiceModel model) {
        this.model = model;
    }

    /**
     * Returns the violations in the words of AWS's services; paths begin with lower-case letters.
     */
    static List<String> violations(ServiceModel model, Operation operation, Value.Structure body)
            throws ServiceFault {
        RequestCheck check = new RequestCheck(model);
        check.structure(model.input(operation), body, "");
        return List.copyOf(check.violations);
    }

    private void check(String shapeName, Value value, String path) throws ServiceFault {
        switch (model.shape(shapeName)) {
            case Shape.StructureShape shape when value instanceof Value.Structure structure ->
                    structure(shape, structure, path + ".");
            case Shape.MapShape shape when value instanceof Value.Structure map ->
                    map(shape, map, path);
            case Shape.ListShape shape when value instanceof Value.Sequence list ->
                    list(shape, list, path);
            case Shape.StringShape shape when value instanceof Value.Text text ->
                    text(shape, text.value(), path);
            case Shape.IntegerShape shape when value instanceof Value.Integral number ->
                    number(shape, number, path);
            case Shape.DecimalShape _
                    when value instanceof Value.Decimal || value instanceof Value.Integral -> {}
            case Shape.TimestampShape _
                    when value instanceof Value.Decimal || value instanceof Value.Integral -> {}
            case Shape.BooleanShape _ when value instanceof Value.Bool -> {}
            case Shape.BlobShape _ when value instanceof Value.Text -> {}
            case Shape shape -> throw wrongType(shape, path);
        }
    }

    private void structure(Shape.StructureShape shape, Value.Structure structure, String prefix)
            throws ServiceFault {
        for (Member member : shape.members()) {
            String path = prefix + smallFirst(member.name());
            Value value = structure.get(member.name());
            if (value != null && value != Value.Null.NULL) {
                check(member.target(), value, path);
            } else if (member.required()) {
                violation("null", path, "not be null");
            }
        }
    }

    private void map(Shape.MapShape shape, Value.Structure map, String path) throws ServiceFault {
        length(shape.length(), map.members().size(), "", path);
        for (Map.Entry<String, Value> entry : map.members().entrySet()) {
            check(shape.key(), new Value.Text(entry.getKey()), path);
            check(shape.value(), entry.getValue(), path + "." + entry.getKey() + ".member");
        }
    }

    private void list(Shape.ListShape shape, Value.Sequence list, String path) throws ServiceFault {
        length(shape.length(), list.items().size(), "", path);
        int position = 0;
        for (Value item : list.items()) {
            position++;
            check(shape.item(), item, path + "." + position + ".member");
        }
    }

    private void text(Shape.StringShape shape, String text, String path) {
        String shown = text.length() > MAX_SHOWN ? "" : "'" + text + "'";
        if (!shape.values().isEmpty() && !shape.values().contains(text)) {
            violation(shown, path, "satisfy enum value set: " + shape.values());
        }
        length(shape.length(), text.codePointCount(0, text.length()), shown, path);
        if (shape.pattern() != null && !text.matches(shape.pattern())) {
            violation(shown, path, "satisfy regular expression pattern: " + shape.pattern());
        }
    }

    private void number(Shape.IntegerShape shape, Value.Integral number, String path)
            throws ServiceFault {
        if (number.value().bitLength() >= (shape.wide() ? Long.SIZE : Integer.SIZE)) {
            throw wrongType(shape, path);
        }
        bounds(
                shape.range(),
                number.value().longValueExact(),
                "value",
                "'" + number.value() + "'",
                path);
    }

    private void length(Range range, int length, String shown, String path) {
        bounds(range, length, "length", shown, path);
    }

    private void bounds(Range range, long actual, String what, String shown, String path) {
        if (range.max() != null && actual > range.max()) {
            violation(shown, path, "have " + what + " less than or equal to " + range.max());
        }
        if (range.min() != null && actual < range.min()) {
            violation(shown, path, "have " + what + " greater than or equal to " + range.min());
        }
    }

    private void violation(String shown, String path, String rule) {
        String value = shown.isEmpty() ? "Value" : "Value " + shown;
        violations.add(
                value + " at '" + path + "' failed to satisfy constraint: Member must " + rule);
    }

    private static ServiceFault wrongType(Shape shape, String path) {
        String wanted =
                switch (shape) {
                    case Shape.StructureShape _ -> "a structure";
                    case Shape.MapShape _ -> "a map";
                    case Shape.ListShape _ -> "a list";
                    case Shape.StringShape _ -> "a string";
                    case Shape.IntegerShape integer -> integer.wide() ? "a long" : "an integer";
                    case Shape.DecimalShape _ -> "a number";
                    case Shape.TimestampShape _ -> "a timestamp";
                    case Shape.BooleanShape _ -> "a boolean";
                    case Shape.BlobShape _ -> "a base64 string";
                };
        return ServiceFault.common(
                400, "SerializationException", "The value at '" + path + "' is not " + wanted);
    }

    private static String smallFirst(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
