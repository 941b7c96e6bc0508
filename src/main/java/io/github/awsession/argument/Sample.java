package io.github.awsession.argument;

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
 * Makes up a value of a shape: lists and maps have one entry, numbers are zero, flags are true;
 * texts are empty or an enumeration's first value, or else the name of their member. A structure
 * inside itself is repeated once, empty.
 */
final class Sample {
    /** The moment of every sample; it has no offset, other than those of real responses. */
    static final Value.Timestamp MOMENT = new Value.Timestamp("1970-01-01T00:00:00", true);

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
        return switch (shape) {
            case Shape.StructureShape structure -> of(structure);
            case Shape.ListShape list ->
                    new Value.Sequence(List.of(of(service.shape(list.item()), list.item())));
            case Shape.MapShape map -> entry(of(service.shape(map.value()), ""));
            case Shape.StringShape string -> new Value.Text(named ? name : text(string));
            case Shape.IntegerShape _ -> Value.Integral.of(0);
            case Shape.DecimalShape _ -> new Value.Decimal(0);
            case Shape.BooleanShape _ -> new Value.Bool(true);
            case Shape.TimestampShape _ -> MOMENT;
            case Shape.BlobShape _ -> Value.Null.NULL;
        };
    }

    private static Value entry(Value value) {
        return new StructureBuilder().put(KEY, value).build();
    }

    static String text(Shape.StringShape shape) {
        return shape.values().isEmpty() ? "" : shape.values().getFirst();
    }
}
