package io.github.awsession.output.query;

import io.github.awsession.output.query.Signature.Argument;
import io.github.awsession.output.query.Signature.ArgumentType;
import io.github.awsession.value.Value;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Sorts items, and finds the least and the greatest item, by keys that an expression calculates.
 */
final class ItemOrder {
    /** Compares the items themselves. */
    static final Argument.Applied ITSELF = new Argument.Applied(UnaryOperator.identity());

    private static final List<ArgumentType> NUMBER_OR_STRING =
            List.of(ArgumentType.NUMBER, ArgumentType.STRING);
    private static final List<ArgumentType> STRING_OR_NUMBER =
            List.of(ArgumentType.STRING, ArgumentType.NUMBER);

    private ItemOrder() {}

    private record Keyed(Value key, Value item) {}

    /**
     * Returns the items in the order of their keys; items with equal keys keep their order. The key
     * of the first item determines whether all keys must be numbers or texts.
     */
    static Value sorted(List<Value> items, Argument.Applied key, String function) {
        if (items.isEmpty()) {
            return new Value.Sequence(items);
        }
        Value first = key.to(items.getFirst());
        List<ArgumentType> allowed =
                NUMBER_OR_STRING.stream().filter(type -> type.acceptsValue(first)).toList();
        if (allowed.isEmpty()) {
            throw Signature.mismatch(
                    function, items.getFirst(), STRING_OR_NUMBER, ValueTypes.nameOf(first));
        }
        List<Keyed> keyed = new ArrayList<>();
        items.forEach(item -> keyed.add(keyed(item, key, allowed, function)));
        keyed.sort((left, right) -> ValueOrder.order(left.key(), "<", right.key()));
        return new Value.Sequence(keyed.stream().map(Keyed::item).toList());
    }

    /** Returns the first of the least items, or null when there are no items. */
    static Value first(List<Value> items, Argument.Applied key, String function) {
        return extreme(items, key, function, "<");
    }

    /** Returns the first of the greatest items, or null when there are no items. */
    static Value last(List<Value> items, Argument.Applied key, String function) {
        return extreme(items, key, function, ">");
    }

    /**
     * Returns the first of the least or greatest items. Each key is calculated just before its
     * comparison, so two keys that cannot be compared are reported before a later key of the wrong
     * type.
     */
    private static Value extreme(
            List<Value> items, Argument.Applied key, String function, String operator) {
        if (items.isEmpty()) {
            return Value.Null.NULL;
        }
        int sign = operator.equals("<") ? -1 : 1;
        Keyed best = keyed(items.getFirst(), key, NUMBER_OR_STRING, function);
        for (Value item : items.subList(1, items.size())) {
            Keyed candidate = keyed(item, key, NUMBER_OR_STRING, function);
            int order = ValueOrder.order(candidate.key(), operator, best.key());
            best = Integer.signum(order) == sign ? candidate : best;
        }
        return best.item();
    }

    private static Keyed keyed(
            Value item, Argument.Applied key, List<ArgumentType> allowed, String function) {
        Value value = key.to(item);
        if (allowed.stream().noneMatch(type -> type.acceptsValue(value))) {
            throw Signature.mismatch(function, value, allowed, ValueTypes.nameOf(value));
        }
        return new Keyed(value, item);
    }
}
