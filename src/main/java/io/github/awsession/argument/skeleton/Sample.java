package io.github.awsession.argument.skeleton;

import io.github.awsession.model.Member;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.model.Shape;
import io.github.awsession.value.StructureBuilder;
import io.github.awsession.value.Value;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/**
 * Generates a sample value of a shape: lists and maps have one entry, numbers are zero, flags are
 * true; in a named sample a text is the name of its member, in other samples the first value of an
 * enumeration, or empty. A structure inside itself is repeated once, without members.
 */
final class Sample {
    /**
     * Holds the timestamp of every sample; unlike the timestamps of real responses, this one has no
     * offset.
     */
    static final Value.Timestamp TIMESTAMP = new Value.Timestamp("1970-01-01T00:00:00", true);

    static final String KEY = "KeyName";

    private final ServiceModel service;
    private final boolean named;
    private final Deque<String> open = new ArrayDeque<>();

    Sample(ServiceModel service, boolean named) {
        this.service = service;
        this.named = named;
    }

    Value.Structure of(Shape.StructureShape shape) {
        StructureBuilder members = new StructureBuilder();
        open.push(shape.name());
        if (Collections.frequency(open, shape.name()) <= 1) {
            for (Member member : shape.members()) {
                members.put(member.name(), of(service.target(member), member.name()));
            }
        }
        open.pop();
        return members.build();
    }

    private Value of(Shape shape, String name) {
        if (shape instanceof Shape.StructureShape structure) {
            return of(structure);
        }
        if (shape instanceof Shape.ListShape list) {
            return new Value.Sequence(List.of(of(service.shape(list.item()), list.item())));
        }
        if (shape instanceof Shape.MapShape map) {
            return entry(of(service.shape(map.value()), ""));
        }
        if (shape instanceof Shape.StringShape string) {
            return new Value.Text(named ? name : text(string));
        }
        if (shape instanceof Shape.IntegerShape) {
            return Value.Integral.of(0);
        }
        if (shape instanceof Shape.DecimalShape) {
            return new Value.Decimal(0);
        }
        if (shape instanceof Shape.BooleanShape) {
            return new Value.Bool(true);
        }
        return shape instanceof Shape.TimestampShape ? TIMESTAMP : Value.Null.NULL;
    }

    private static Value entry(Value value) {
        return new StructureBuilder().put(KEY, value).build();
    }

    static String text(Shape.StringShape shape) {
        return shape.values().isEmpty() ? "" : shape.values().getFirst();
    }
}
