package io.github.awsession.argument;

import io.github.awsession.error.GeneralException;
import io.github.awsession.model.Member;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.model.Shape;
import io.github.awsession.python.NumberSyntaxException;
import io.github.awsession.python.Numbers;
import io.github.awsession.value.StructureBuilder;
import io.github.awsession.value.Value;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * Gives the texts of parsed shorthand the types of the model: numbers and truth values are
 * converted, and one value where a list belongs becomes a list of it. What fits no type is left to
 * validation, except a wrong number, which ends the command as it does in AWS CLI.
 */
final class ShorthandTypes {
    private final ServiceModel service;

    ShorthandTypes(ServiceModel service) {
        this.service = service;
    }

    /** A whole argument; unlike inside one, a single value is not made a list here. */
    Value argument(Shape shape, Value parsed) {
        boolean single = shape instanceof Shape.ListShape && !(parsed instanceof Value.Sequence);
        return single ? parsed : convert(shape, parsed);
    }

    private Value convert(Shape shape, Value value) {
        return switch (shape) {
            case Shape.StructureShape structure -> structure(structure, value);
            case Shape.ListShape list -> list(list, value);
            case Shape.MapShape map -> map(map, value);
            case Shape.IntegerShape _ -> whole(value);
            case Shape.DecimalShape _ -> decimal(value);
            case Shape.BooleanShape _ -> truth(value);
            case Shape.StringShape _, Shape.TimestampShape _, Shape.BlobShape _ -> value;
        };
    }

    /**
     * Members are converted in the model's order, which decides whose fault is reported, but keep
     * their own order.
     */
    private Value structure(Shape.StructureShape shape, Value value) {
        if (!(value instanceof Value.Structure structure)) {
            return value;
        }
        SequencedMap<String, Value> members = new LinkedHashMap<>(structure.members());
        for (Member member : shape.members()) {
            Value given = members.get(member.name());
            if (given != null) {
                members.put(member.name(), convert(service.target(member), given));
            }
        }
        return new Value.Structure(members);
    }

    private Value list(Shape.ListShape shape, Value value) {
        if (!(value instanceof Value.Sequence sequence)) {
            return new Value.Sequence(List.of(value));
        }
        Shape item = service.shape(shape.item());
        List<Value> items = new ArrayList<>(sequence.items().size());
        sequence.items().forEach(given -> items.add(convert(item, given)));
        return new Value.Sequence(items);
    }

    private Value map(Shape.MapShape shape, Value value) {
        if (!(value instanceof Value.Structure structure)) {
            return value;
        }
        Shape target = service.shape(shape.value());
        StructureBuilder members = new StructureBuilder();
        structure.members().forEach((key, given) -> members.put(key, convert(target, given)));
        return members.build();
    }

    private static Value whole(Value value) {
        try {
            return new Value.Integral(
                    Numbers.whole(
                            text(value, "int() argument must be a string, a bytes-like object")));
        } catch (NumberSyntaxException fault) {
            throw new GeneralException(String.valueOf(fault.getMessage()));
        }
    }

    private static Value decimal(Value value) {
        try {
            return new Value.Decimal(
                    Numbers.decimal(text(value, "float() argument must be a string")));
        } catch (NumberSyntaxException fault) {
            throw new GeneralException(String.valueOf(fault.getMessage()));
        }
    }

    private static String text(Value value, String demand) {
        return switch (value) {
            case Value.Text(String text) -> text;
            case Value.Blob blob -> new String(blob.bytes(), StandardCharsets.ISO_8859_1);
            default ->
                    throw new GeneralException(
                            demand + " or a real number, not '" + shortType(value) + "'");
        };
    }

    private static String shortType(Value value) {
        return value instanceof Value.Sequence ? "list" : "dict";
    }

    private static Value truth(Value value) {
        return switch (value) {
            case Value.Text(String text) when text.equalsIgnoreCase("true") -> new Value.Bool(true);
            case Value.Text(String text) when text.equalsIgnoreCase("false") ->
                    new Value.Bool(false);
            case Value.Text _, Value.Blob _ -> value;
            default ->
                    throw new GeneralException(
                            "A truth value must be a text, not '" + shortType(value) + "'");
        };
    }
}
