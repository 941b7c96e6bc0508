package io.github.awsession.output.query;

import io.github.awsession.error.GeneralException;
import io.github.awsession.output.query.Signature.Argument;
import io.github.awsession.value.StructureBuilder;
import io.github.awsession.value.Value;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One part of a query, applied to a value. Nothing fails but function calls, a slice without a step
 * and an expression that is no argument. The tree is not walked by a switch over its types, which
 * would cost milliseconds at the first use.
 */
sealed interface Expression extends UnaryOperator<Value> {
    /** The value that the expression is applied to. */
    record Current() implements Expression {
        @Override
        public Value apply(Value value) {
            return value;
        }
    }

    /** A value written in the query. */
    record Literal(Value literal) implements Expression {
        @Override
        public Value apply(Value value) {
            return literal;
        }
    }

    /** A member by name. */
    record Field(String name) implements Expression {
        @Override
        public Value apply(Value value) {
            return value instanceof Value.Structure structure
                    ? structure.members().getOrDefault(name, Value.Null.NULL)
                    : Value.Null.NULL;
        }
    }

    /** An item by number, from the end when negative. */
    record Index(int number) implements Expression {
        @Override
        public Value apply(Value value) {
            List<Value> items = items(value);
            if (items == null) {
                return Value.Null.NULL;
            }
            int index = number < 0 ? items.size() + number : number;
            return index >= 0 && index < items.size() ? items.get(index) : Value.Null.NULL;
        }
    }

    /** Some of the items. */
    record Slice(@Nullable Integer start, @Nullable Integer end, @Nullable Integer step)
            implements Expression {
        @Override
        public Value apply(Value value) {
            List<Value> items = items(value);
            if (items == null) {
                return Value.Null.NULL;
            }
            long stride = step == null ? 1 : step;
            if (stride == 0) {
                throw new GeneralException("slice step cannot be zero");
            }
            boolean forward = stride > 0;
            long lowest = forward ? 0 : -1;
            long highest = forward ? items.size() : items.size() - 1;
            long first = forward ? lowest : highest;
            long last = forward ? highest : lowest;
            long from = start == null ? first : bounded(start, items.size(), lowest, highest);
            long to = end == null ? last : bounded(end, items.size(), lowest, highest);
            List<Value> selected = new ArrayList<>();
            for (long index = from; forward ? index < to : index > to; index += stride) {
                selected.add(items.get((int) index));
            }
            return new Value.Sequence(selected);
        }

        private static long bounded(int position, int size, long lowest, long highest) {
            long index = position < 0 ? (long) position + size : position;
            return Math.clamp(index, lowest, highest);
        }
    }

    /** The right applied to what the left gives: {@code a.b}, {@code a[0]} and {@code a | b}. */
    record Chain(Expression left, Expression right) implements Expression {
        @Override
        public Value apply(Value value) {
            return right.apply(left.apply(value));
        }
    }

    /** The items of lists in a list, beside its other items. */
    record Flatten(Expression list) implements Expression {
        @Override
        public Value apply(Value value) {
            List<Value> items = items(list.apply(value));
            if (items == null) {
                return Value.Null.NULL;
            }
            List<Value> flat = new ArrayList<>();
            for (Value item : items) {
                if (item instanceof Value.Sequence inner) {
                    flat.addAll(inner.items());
                } else {
                    flat.add(item);
                }
            }
            return new Value.Sequence(flat);
        }
    }

    /** The right applied to each item of the left. */
    record Projection(Expression list, Expression each) implements Expression {
        @Override
        public Value apply(Value value) {
            List<Value> items = items(list.apply(value));
            return items == null ? Value.Null.NULL : project(items, each);
        }
    }

    /** The right applied to each member of the left. */
    record MemberProjection(Expression structure, Expression each) implements Expression {
        @Override
        public Value apply(Value value) {
            return structure.apply(value) instanceof Value.Structure selected
                    ? project(selected.members().values(), each)
                    : Value.Null.NULL;
        }
    }

    /** The right applied to each item of the left that meets a condition. */
    record Filter(Expression list, Expression condition, Expression each) implements Expression {
        @Override
        public Value apply(Value value) {
            List<Value> items = items(list.apply(value));
            if (items == null) {
                return Value.Null.NULL;
            }
            List<Value> results = new ArrayList<>();
            for (Value item : items) {
                if (ValueTypes.isTrue(condition.apply(item))) {
                    addResult(each, item, results);
                }
            }
            return new Value.Sequence(results);
        }
    }

    /** A list of what each gives. */
    record ListOf(List<Expression> items) implements Expression {
        @Override
        public Value apply(Value value) {
            if (value == Value.Null.NULL) {
                return value;
            }
            List<Value> results = new ArrayList<>(items.size());
            for (Expression item : items) {
                results.add(item.apply(value));
            }
            return new Value.Sequence(results);
        }
    }

    /** A structure of what each gives. */
    record StructureOf(List<Entry> entries) implements Expression {
        @Override
        public Value apply(Value value) {
            if (value == Value.Null.NULL) {
                return value;
            }
            StructureBuilder members = new StructureBuilder();
            for (Entry entry : entries) {
                members.put(entry.name(), entry.expression().apply(value));
            }
            return members.build();
        }
    }

    /** A member of a structure that a query makes. */
    record Entry(String name, Expression expression) {}

    /** The left if it is true, else the right. */
    record Or(Expression left, Expression right) implements Expression {
        @Override
        public Value apply(Value value) {
            Value first = left.apply(value);
            return ValueTypes.isTrue(first) ? first : right.apply(value);
        }
    }

    /** The left if it is false, else the right. */
    record And(Expression left, Expression right) implements Expression {
        @Override
        public Value apply(Value value) {
            Value first = left.apply(value);
            return ValueTypes.isTrue(first) ? right.apply(value) : first;
        }
    }

    /** The opposite. */
    record Not(Expression operand) implements Expression {
        @Override
        public Value apply(Value value) {
            return new Value.Bool(!ValueTypes.isTrue(operand.apply(value)));
        }
    }

    /** A comparison by one of the six operators. */
    record Comparison(Token.Kind operator, Expression left, Expression right)
            implements Expression {
        @Override
        public Value apply(Value value) {
            return ValueOrder.compare(operator, left.apply(value), right.apply(value));
        }
    }

    /** A call. */
    record Call(String function, List<Expression> arguments) implements Expression {
        @Override
        public Value apply(Value value) {
            List<Argument> given = new ArrayList<>(arguments.size());
            for (Expression argument : arguments) {
                given.add(
                        argument instanceof Reference reference
                                ? new Argument.Applied(reference.target())
                                : new Argument.Plain(argument.apply(value)));
            }
            return Function.call(function, given);
        }
    }

    /** An expression handed to a function as it is. */
    record Reference(Expression target) implements Expression {
        @Override
        public Value apply(Value value) {
            throw new GeneralException("Encountered unrecognized type in JSON encoder.");
        }
    }

    private static @Nullable List<Value> items(Value value) {
        return value instanceof Value.Sequence sequence ? sequence.items() : null;
    }

    private static Value project(Collection<Value> items, Expression each) {
        List<Value> results = new ArrayList<>();
        for (Value item : items) {
            addResult(each, item, results);
        }
        return new Value.Sequence(results);
    }

    /** Projections leave out what gives nothing. */
    private static void addResult(Expression each, Value item, List<Value> results) {
        Value result = each.apply(item);
        if (result != Value.Null.NULL) {
            results.add(result);
        }
    }
}
