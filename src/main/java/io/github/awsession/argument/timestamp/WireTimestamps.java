package io.github.awsession.argument.timestamp;

import io.github.awsession.error.GeneralException;
import io.github.awsession.model.Member;
import io.github.awsession.model.Operation;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.model.Shape;
import io.github.awsession.value.Value;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * Writes every timestamp among the parameters in the form that is sent: in UTC, as {@code
 * 2026-01-02T03:04:05Z}, or with six digits of a fraction if there is one.
 */
public final class WireTimestamps {
    private static final int LENGTH_WITHOUT_SECONDS = 16;
    private static final int MICROSECOND_DIGITS = 6;
    private static final int NANOS_OF_MICROSECOND = 1000;

    private final ServiceModel service;
    private final Timestamps timestamps;

    private WireTimestamps(ServiceModel service, Clock clock) {
        this.service = service;
        this.timestamps = new Timestamps(clock);
    }

    /**
     * Returns the parameters of an operation with all timestamps in the form that is sent; the
     * clock completes a date of which parts are missing. A value that does not fit its shape is
     * left unchanged.
     *
     * @throws GeneralException if a value is no timestamp, with AWS CLI's text for calls that are
     *     not validated
     */
    public static Value.Structure in(
            ServiceModel service, Operation operation, Value.Structure parameters, Clock clock) {
        return new WireTimestamps(service, clock).structure(service.input(operation), parameters);
    }

    /** Converts one value; a null is left unchanged, because it is not sent, whatever its shape. */
    private Value convert(Shape shape, Value value) {
        if (value == Value.Null.NULL) {
            return value;
        }
        return switch (shape) {
            case Shape.TimestampShape _ -> new Value.Text(wire(value));
            case Shape.StructureShape inner when value instanceof Value.Structure given ->
                    structure(inner, given);
            case Shape.MapShape map when value instanceof Value.Structure given -> map(map, given);
            case Shape.ListShape list when value instanceof Value.Sequence(List<Value> items) -> {
                Shape item = service.shape(list.item());
                yield new Value.Sequence(items.stream().map(each -> convert(item, each)).toList());
            }
            default -> value;
        };
    }

    private Value.Structure structure(Shape.StructureShape shape, Value.Structure given) {
        SequencedMap<String, Value> converted = new LinkedHashMap<>(given.members());
        for (Member member : shape.members()) {
            converted.computeIfPresent(
                    member.name(), (_, value) -> convert(service.target(member), value));
        }
        return new Value.Structure(converted);
    }

    private Value.Structure map(Shape.MapShape shape, Value.Structure given) {
        Shape item = service.shape(shape.value());
        SequencedMap<String, Value> converted = new LinkedHashMap<>(given.members());
        converted.replaceAll((_, value) -> convert(item, value));
        return new Value.Structure(converted);
    }

    private String wire(Value value) {
        try {
            return wire(timestamps.read(value));
        } catch (TimestampSyntaxException fault) {
            throw new GeneralException(String.valueOf(fault.getMessage()));
        }
    }

    /** Returns the number of zeros in front of a year before 1000, which AWS CLI leaves out. */
    private static int leadingZeros(StringBuilder text) {
        int zeros = 0;
        while (text.charAt(zeros) == '0') {
            zeros++;
        }
        return zeros;
    }

    private static String wire(LocalDateTime timestamp) {
        StringBuilder text = new StringBuilder(timestamp.withNano(0).toString());
        if (text.length() == LENGTH_WITHOUT_SECONDS) {
            text.append(":00");
        }
        if (timestamp.getNano() > 0) {
            String digits = Integer.toString(timestamp.getNano() / NANOS_OF_MICROSECOND);
            text.append('.').repeat("0", MICROSECOND_DIGITS - digits.length()).append(digits);
        }
        return text.append('Z').substring(leadingZeros(text));
    }
}
