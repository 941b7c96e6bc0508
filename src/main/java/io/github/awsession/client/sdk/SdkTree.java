package io.github.awsession.client.sdk;

import io.github.awsession.error.GeneralException;
import io.github.awsession.value.Value;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.utils.builder.Buildable;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Copies parameter trees into SDK requests, member by member.
 *
 * <p>{@code SdkPojo} and {@code SdkField} describe the wire and are meant for the SDK's own
 * modules; only this class and its contract test touch them.
 */
public final class SdkTree {
    private SdkTree() {}

    /**
     * Sets the members of a request.
     *
     * @return false when the SDK's types cannot hold a value, such as a number beyond 32 bits; the
     *     request is then incomplete
     * @throws GeneralException for a member that the request does not have
     */
    public static boolean write(Value.Structure tree, SdkPojo target) {
        Map<String, SdkField<?>> fields = fields(target);
        boolean complete = true;
        for (Map.Entry<String, Value> member : tree.members().entrySet()) {
            SdkField<?> field = fields.get(member.getKey());
            if (field == null) {
                throw new GeneralException("Unknown parameter: " + member.getKey());
            }
            Object converted = convert(member.getValue(), field);
            if (converted == null) {
                complete = false;
            } else {
                field.set(target, converted);
            }
        }
        return complete;
    }

    private static Map<String, SdkField<?>> fields(SdkPojo target) {
        Map<String, SdkField<?>> fields = new LinkedHashMap<>();
        for (SdkField<?> field : target.sdkFields()) {
            fields.put(field.memberName(), field);
        }
        return fields;
    }

    private static @Nullable Object convert(Value value, SdkField<?> field) {
        return switch (field.marshallingType().getKnownType()) {
            case STRING -> value instanceof Value.Text text ? text.value() : null;
            case BOOLEAN -> value instanceof Value.Bool bool ? bool.value() : null;
            case INTEGER -> {
                Long number = number(value, Integer.SIZE);
                yield number == null ? null : number.intValue();
            }
            case LONG -> number(value, Long.SIZE);
            case INSTANT -> value instanceof Value.Text text ? instant(text.value()) : null;
            case DOUBLE -> value instanceof Value.Decimal decimal ? decimal.value() : null;
            case SDK_BYTES ->
                    value instanceof Value.Blob blob ? SdkBytes.fromByteArray(blob.bytes()) : null;
            case LIST -> value instanceof Value.Sequence sequence ? list(sequence, field) : null;
            case MAP -> value instanceof Value.Structure structure ? map(structure, field) : null;
            case SDK_POJO ->
                    value instanceof Value.Structure structure ? pojo(structure, field) : null;
            default -> null;
        };
    }

    private static @Nullable Long number(Value value, int bits) {
        boolean fits =
                value instanceof Value.Integral integral && integral.value().bitLength() < bits;
        return fits ? Long.valueOf(((Value.Integral) value).value().longValue()) : null;
    }

    /** Returns the instant of a timestamp in the form that AWS CLI sends; null for other texts. */
    private static @Nullable Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException _) {
            return null;
        }
    }

    private static @Nullable Object list(Value.Sequence sequence, SdkField<?> field) {
        SdkField<?> item = field.getTrait(ListTrait.class).memberFieldInfo();
        List<Object> items = new ArrayList<>(sequence.items().size());
        for (Value value : sequence.items()) {
            Object converted = convert(value, item);
            if (converted == null) {
                return null;
            }
            items.add(converted);
        }
        return items;
    }

    private static @Nullable Object map(Value.Structure structure, SdkField<?> field) {
        SdkField<?> item = field.getTrait(MapTrait.class).valueFieldInfo();
        Map<String, Object> entries = new LinkedHashMap<>();
        for (Map.Entry<String, Value> entry : structure.members().entrySet()) {
            Object converted = convert(entry.getValue(), item);
            if (converted == null) {
                return null;
            }
            entries.put(entry.getKey(), converted);
        }
        return entries;
    }

    private static @Nullable Object pojo(Value.Structure structure, SdkField<?> field) {
        SdkPojo builder = Objects.requireNonNull(field.constructor()).get();
        return write(structure, builder) ? ((Buildable) builder).build() : null;
    }
}
