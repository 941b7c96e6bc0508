package io.github.awsession.client.wire;

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
 * Builds response trees from wire documents as the model describes them: members are in the model's
 * order; unknown members and nulls are left out. Scalars of AWS JSON services keep their type on
 * the wire, whatever the model says, because AWS CLI prints them so.
 */
public final class ResponseReader {
    private final ServiceModel model;
    private final TimestampFormat timestamps;
    private final boolean rest;

    public ResponseReader(ServiceModel model, TimestampFormat timestamps) {
        this.model = model;
        this.timestamps = timestamps;
        this.rest = model.isRest();
    }

    /** Returns the structure that a document represents. */
    public Value.Structure structure(Shape.StructureShape shape, Value value) {
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
        if (shape instanceof Shape.StructureShape structure) {
            return structure(structure, value);
        }
        if (shape instanceof Shape.ListShape list) {
            return list(list, value);
        }
        if (shape instanceof Shape.MapShape map) {
            return map(map, value);
        }
        if (shape instanceof Shape.TimestampShape) {
            return timestamps.read(value);
        }
        return rest ? RestScalars.read(shape, value) : value;
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
     * Returns the items of a list. A loop of Python, and so AWS CLI, takes an object for the list
     * of its names and a text for the list of its characters.
     */
    private static List<Value> items(Shape shape, Value value) {
        if (value instanceof Value.Sequence sequence) {
            return sequence.items();
        }
        List<Value> items = new ArrayList<>();
        if (value instanceof Value.Structure structure) {
            structure.members().sequencedKeySet().forEach(name -> items.add(new Value.Text(name)));
        } else if (value instanceof Value.Text text) {
            text.value()
                    .codePoints()
                    .forEach(point -> items.add(new Value.Text(Character.toString(point))));
        } else {
            throw unexpected(shape, "a list");
        }
        return items;
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
