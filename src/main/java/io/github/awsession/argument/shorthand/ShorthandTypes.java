package io.github.awsession.argument.shorthand;

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
 * Converts the texts of parsed shorthand to the types of the model: texts become numbers and truth
 * values, and a single value in the place of a list becomes a list with one item. A value that does
 * not fit its type is left unchanged for validation, except a wrong number, which ends the command
 * as in AWS CLI.
 */
public final class ShorthandTypes {
    private final ServiceModel service;

    public ShorthandTypes(ServiceModel service) {
        this.service = service;
    }

    /**
     * Converts a whole argument; here, unlike inside an argument, a single value does not become a
     * list.
     */
    public Value argument(Shape shape, Value parsed) {
        boolean single = shape instanceof Shape.ListShape && !(parsed instanceof Value.Sequence);
        return single ? parsed : convert(shape, parsed);
    }

    private Value convert(Shape shape, Value value) {
        if (shape instanceof Shape.StructureShape structure) {
            return structure(structure, value);
        }
        if (shape instanceof Shape.ListShape list) {
            return list(list, value);
        }
        if (shape instanceof Shape.MapShape map) {
            return map(map, value);
        }
        if (shape instanceof Shape.IntegerShape) {
            return whole(value);
        }
        if (shape instanceof Shape.DecimalShape) {
            return decimal(value);
        }
        return shape instanceof Shape.BooleanShape ? truth(value) : value;
    }

    /**
     * Converts the members in the model's order, which determines the fault that is reported; the
     * result keeps the order of the given members.
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
        if (value instanceof Value.Text(String text)) {
            return text;
        }
        if (value instanceof Value.Blob blob) {
            return new String(blob.bytes(), StandardCharsets.ISO_8859_1);
        }
        throw new GeneralException(demand + " or a real number, not '" + shortType(value) + "'");
    }

    private static String shortType(Value value) {
        return value instanceof Value.Sequence ? "list" : "dict";
    }

    private static Value truth(Value value) {
        if (value instanceof Value.Text(String text)) {
            boolean truth = text.equalsIgnoreCase("true");
            return truth || text.equalsIgnoreCase("false") ? new Value.Bool(truth) : value;
        }
        if (value instanceof Value.Blob) {
            return value;
        }
        throw new GeneralException("A truth value must be a text, not '" + shortType(value) + "'");
    }
}
