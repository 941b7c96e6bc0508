package io.github.awsession.client;

import io.github.awsession.error.GeneralException;
import io.github.awsession.model.Member;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.model.Shape;
import io.github.awsession.value.StructureBuilder;
import io.github.awsession.value.Value;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Builds response trees from wire documents along the model: members in the model's order, unknown
 * ones and nulls left out. Scalars of AWS JSON services stay what they were on the wire, whatever
 * the model says, as AWS CLI prints them.
 */
final class ResponseReader {
    private final ServiceModel model;
    private final TimestampFormat timestamps;
    private final boolean rest;

    ResponseReader(ServiceModel model, TimestampFormat timestamps) {
        this.model = model;
        this.timestamps = timestamps;
        this.rest = model.isRest();
    }

    /** The structure that a document stands for. */
    Value.Structure structure(Shape.StructureShape shape, Value value) {
        Value.Structure document = object(shape, value);
        StructureBuilder members = new StructureBuilder();
        for (Member member : shape.members()) {
            Value content = document.get(member.locationName());
            if (content != null && content != Value.Null.NULL) {
                members.put(member.name(), read(model.target(member), content));
            }
        }
        return members.build();
    }

    private Value read(Shape shape, Value value) {
        return switch (shape) {
            case Shape.StructureShape structure -> structure(structure, value);
            case Shape.ListShape list -> list(list, value);
            case Shape.MapShape map -> map(map, value);
            case Shape.TimestampShape _ -> timestamps.read(value);
            default -> rest ? RestScalars.read(shape, value) : value;
        };
    }

    private Value list(Shape.ListShape shape, Value value) {
        Shape item = model.shape(shape.item());
        List<Value> items = new ArrayList<>();
        for (Value content : items(shape, value)) {
            items.add(content == Value.Null.NULL ? content : read(item, content));
        }
        return new Value.Sequence(items);
    }

    /**
     * Python's loop takes an object for the list of its names and text for that of its characters.
     */
    private static List<Value> items(Shape shape, Value value) {
        return switch (value) {
            case Value.Sequence sequence -> sequence.items();
            case Value.Structure structure -> {
                List<Value> names = new ArrayList<>();
                structure
                        .members()
                        .sequencedKeySet()
                        .forEach(name -> names.add(new Value.Text(name)));
                yield names;
            }
            case Value.Text text -> {
                List<Value> characters = new ArrayList<>();
                text.value()
                        .codePoints()
                        .forEach(
                                point -> characters.add(new Value.Text(Character.toString(point))));
                yield characters;
            }
            default -> throw unexpected(shape, "a list");
        };
    }

    private Value map(Shape.MapShape shape, Value value) {
        Shape item = model.shape(shape.value());
        StructureBuilder entries = new StructureBuilder();
        for (Map.Entry<String, Value> entry : object(shape, value).members().entrySet()) {
            Value content = entry.getValue();
            entries.put(entry.getKey(), content == Value.Null.NULL ? content : read(item, content));
        }
        return entries.build();
    }

    private static Value.Structure object(Shape shape, Value value) {
        if (value instanceof Value.Structure structure) {
            return structure;
        }
        throw unexpected(shape, "an object");
    }

    private static GeneralException unexpected(Shape shape, String wanted) {
        return new GeneralException(
                "The response cannot be read: " + shape.name() + " is not " + wanted);
    }
}
