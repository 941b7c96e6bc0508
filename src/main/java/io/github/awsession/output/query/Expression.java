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
 * Represents one part of a query, which is applied to a value. Only a function call, a slice with
 * step zero and an expression reference that is no argument can fail. No switch over the types
 * walks the tree, because that would cost milliseconds at the first use.
 */
sealed interface Expression extends UnaryOperator<Value> {
    /** Stands for an expression that nothing evaluates. */
    Value UNEVALUATED = new Value.Text("<jmespath.visitor._Expression object at 0x7f0000000000>");

    /** Represents the value that the expression is applied to. */
    record Current() implements Expression {
        @Override
        public Value apply(Value value) {
            return value;
        }
    }

    /** Represents a value written in the query. */
    record Literal(Value literal) implements Expression {
        @Override
        public Value apply(Value value) {
            return literal;
        }
    }

    /** Selects a member by name. */
    record Field(String name) implements Expression {
        @Override
        public Value apply(Value value) {
            return value instanceof Value.Structure structure
                    ? structure.members().getOrDefault(name, Value.Null.NULL)
                    : Value.Null.NULL;
        }
    }

    /** Selects an item by number; a negative number counts from the end. */
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

    /** Selects some of the items of a list. */
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

    /**
     * Applies the right expression to the result of the left: {@code a.b}, {@code a[0]} and {@code
     * a | b}.
     */
    record Chain(Expression left, Expression right) implements Expression {
        @Override
        public Value apply(Value value) {
            return right.apply(left.apply(value));
        }
    }

    /** Replaces each list in a list by the items of the inner list; other items stay. */
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

    /** Applies an expression to each item of a list. */
    record Projection(Expression list, Expression each) implements Expression {
        @Override
        public Value apply(Value value) {
            List<Value> items = items(list.apply(value));
            return items == null ? Value.Null.NULL : project(items, each);
        }
    }

    /** Applies an expression to each member of a structure. */
    record MemberProjection(Expression structure, Expression each) implements Expression {
        @Override
        public Value apply(Value value) {
            return structure.apply(value) instanceof Value.Structure selected
                    ? project(selected.members().values(), each)
                    : Value.Null.NULL;
        }
    }

    /** Applies an expression to each item of a list that meets a condition. */
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

    /** Makes a list of the results of expressions. */
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

    /** Makes a structure of the results of expressions. */
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

    /** Describes a member of a structure that a query makes. */
    record Entry(String name, Expression expression) {}

    /** Returns the left result if that is true, else the right result. */
    record Or(Expression left, Expression right) implements Expression {
        @Override
        public Value apply(Value value) {
            Value first = left.apply(value);
            return ValueTypes.isTrue(first) ? first : right.apply(value);
        }
    }

    /** Returns the left result if that is false, else the right result. */
    record And(Expression left, Expression right) implements Expression {
        @Override
        public Value apply(Value value) {
            Value first = left.apply(value);
            return ValueTypes.isTrue(first) ? right.apply(value) : first;
        }
    }

    /** Returns whether the result is false. */
    record Not(Expression operand) implements Expression {
        @Override
        public Value apply(Value value) {
            return new Value.Bool(!ValueTypes.isTrue(operand.apply(value)));
        }
    }

    /** Compares two results by one of the six operators. */
    record Comparison(Token.Kind operator, Expression left, Expression right)
            implements Expression {
        @Override
        public Value apply(Value value) {
            return ValueOrder.compare(operator, left.apply(value), right.apply(value));
        }
    }

    /** Calls a function. */
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

    /**
     * Represents an expression that is passed to a function unevaluated; elsewhere, it is an object
     * of its own, of which AWS CLI prints the place in memory.
     */
    record Reference(Expression target) implements Expression {
        @Override
        public Value apply(Value value) {
            return UNEVALUATED;
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

    /** Adds the result for one item; projections omit null. */
    private static void addResult(Expression each, Value item, List<Value> results) {
        Value result = each.apply(item);
        if (result != Value.Null.NULL) {
            results.add(result);
        }
    }
}
