package io.github.awsession.output;

import io.github.awsession.error.GeneralException;
import io.github.awsession.value.Value;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * Applies expressions to values. Nothing fails but function calls and comparisons of a text with a
 * number.
 */
final class QueryEvaluator {
    private QueryEvaluator() {}

    /** Paths, which most queries are, are spared the switch: its first use takes milliseconds. */
    static Value evaluate(Expression expression, Value value) {
        if (expression instanceof Expression.Field(String name)) {
            return value instanceof Value.Structure(var members)
                    ? members.getOrDefault(name, Value.Null.NULL)
                    : Value.Null.NULL;
        }
        if (expression instanceof Expression.Chain(Expression left, Expression right)) {
            return evaluate(right, evaluate(left, value));
        }
        if (expression instanceof Expression.Index(int number)) {
            return item(value, number);
        }
        if (expression instanceof Expression.Projection projection) {
            return project(projection, value);
        }
        return expression instanceof Expression.Current ? value : compute(expression, value);
    }

    private static Value compute(Expression expression, Value value) {
        return switch (expression) {
            case Expression.Current _,
                    Expression.Field _,
                    Expression.Index _,
                    Expression.Chain _,
                    Expression.Projection _ ->
                    throw new IllegalArgumentException("a path: " + expression);
            case Expression.Literal literal -> literal.value();
            case Expression.Slice slice -> slice(slice, value);
            case Expression.Flatten(Expression list) -> flatten(evaluate(list, value));
            case Expression.MemberProjection projection ->
                    evaluate(projection.structure(), value) instanceof Value.Structure(var members)
                            ? each(members.values(), projection.each())
                            : Value.Null.NULL;
            case Expression.Filter filter -> filter(filter, value);
            case Expression.ListOf(List<Expression> items) -> list(items, value);
            case Expression.StructureOf(List<Expression.Entry> entries) ->
                    structure(entries, value);
            case Expression.Or(Expression left, Expression right) -> {
                Value first = evaluate(left, value);
                yield isTrue(first) ? first : evaluate(right, value);
            }
            case Expression.And(Expression left, Expression right) -> {
                Value first = evaluate(left, value);
                yield isTrue(first) ? evaluate(right, value) : first;
            }
            case Expression.Not(Expression operand) ->
                    new Value.Bool(!isTrue(evaluate(operand, value)));
            case Expression.Comparison(Token.Kind operator, Expression left, Expression right) ->
                    ValueOrder.compare(operator, evaluate(left, value), evaluate(right, value));
            case Expression.Call call -> call(call, value);
            case Expression.Reference _ ->
                    throw new GeneralException("Encountered unrecognized type in JSON encoder.");
        };
    }

    /** False are null, false and what is empty; zero is true. */
    private static boolean isTrue(Value value) {
        return switch (value) {
            case Value.Null _ -> false;
            case Value.Bool(boolean truth) -> truth;
            case Value.Text(String text) -> !text.isEmpty();
            case Value.Sequence(List<Value> items) -> !items.isEmpty();
            case Value.Structure(var members) -> !members.isEmpty();
            case Value.Integral _, Value.Decimal _, Value.Timestamp _, Value.Blob _ -> true;
        };
    }

    private static Value item(Value value, int number) {
        if (!(value instanceof Value.Sequence(List<Value> items))) {
            return Value.Null.NULL;
        }
        int index = number < 0 ? items.size() + number : number;
        return index >= 0 && index < items.size() ? items.get(index) : Value.Null.NULL;
    }

    private static Value slice(Expression.Slice slice, Value value) {
        if (!(value instanceof Value.Sequence(List<Value> items))) {
            return Value.Null.NULL;
        }
        Integer given = slice.step();
        long step = given == null ? 1 : given;
        if (step == 0) {
            throw new GeneralException("slice step cannot be zero");
        }
        boolean forward = step > 0;
        long lowest = forward ? 0 : -1;
        long highest = forward ? items.size() : items.size() - 1;
        Integer start = slice.start();
        Integer end = slice.end();
        long from =
                start == null
                        ? (forward ? lowest : highest)
                        : bounded(start, items.size(), lowest, highest);
        long to =
                end == null
                        ? (forward ? highest : lowest)
                        : bounded(end, items.size(), lowest, highest);
        List<Value> selected = new ArrayList<>();
        for (long index = from; forward ? index < to : index > to; index += step) {
            selected.add(items.get((int) index));
        }
        return new Value.Sequence(selected);
    }

    private static long bounded(int position, int size, long lowest, long highest) {
        long index = position < 0 ? (long) position + size : position;
        return Math.clamp(index, lowest, highest);
    }

    private static Value flatten(Value value) {
        if (!(value instanceof Value.Sequence(List<Value> items))) {
            return Value.Null.NULL;
        }
        List<Value> flat = new ArrayList<>();
        for (Value item : items) {
            if (item instanceof Value.Sequence(List<Value> inner)) {
                flat.addAll(inner);
            } else {
                flat.add(item);
            }
        }
        return new Value.Sequence(flat);
    }

    private static Value project(Expression.Projection projection, Value value) {
        return evaluate(projection.list(), value) instanceof Value.Sequence(List<Value> items)
                ? each(items, projection.each())
                : Value.Null.NULL;
    }

    private static Value filter(Expression.Filter filter, Value value) {
        if (!(evaluate(filter.list(), value) instanceof Value.Sequence(List<Value> items))) {
            return Value.Null.NULL;
        }
        List<Value> results = new ArrayList<>();
        for (Value item : items) {
            if (isTrue(evaluate(filter.condition(), item))) {
                add(filter.each(), item, results);
            }
        }
        return new Value.Sequence(results);
    }

    private static Value each(Collection<Value> items, Expression expression) {
        List<Value> results = new ArrayList<>();
        items.forEach(item -> add(expression, item, results));
        return new Value.Sequence(results);
    }

    /** Projections leave out what gives nothing. */
    private static void add(Expression expression, Value item, List<Value> results) {
        Value result = evaluate(expression, item);
        if (result != Value.Null.NULL) {
            results.add(result);
        }
    }

    private static Value list(List<Expression> expressions, Value value) {
        if (value == Value.Null.NULL) {
            return value;
        }
        List<Value> results = new ArrayList<>();
        expressions.forEach(expression -> results.add(evaluate(expression, value)));
        return new Value.Sequence(results);
    }

    private static Value structure(List<Expression.Entry> entries, Value value) {
        if (value == Value.Null.NULL) {
            return value;
        }
        SequencedMap<String, Value> members = new LinkedHashMap<>();
        entries.forEach(entry -> members.put(entry.name(), evaluate(entry.value(), value)));
        return new Value.Structure(members);
    }

    private static Value call(Expression.Call call, Value value) {
        List<Argument> arguments = new ArrayList<>();
        for (Expression expression : call.arguments()) {
            arguments.add(
                    expression instanceof Expression.Reference(Expression target)
                            ? new Argument.Applied(target)
                            : new Argument.Plain(evaluate(expression, value)));
        }
        return QueryFunction.call(call.function(), arguments);
    }
}
