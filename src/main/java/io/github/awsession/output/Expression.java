package io.github.awsession.output;

import io.github.awsession.value.Value;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** A query as a tree. */
sealed interface Expression {
    /** The value that the expression is applied to. */
    record Current() implements Expression {}

    /** A value written in the query. */
    record Literal(Value value) implements Expression {}

    /** A member by name. */
    record Field(String name) implements Expression {}

    /** An item by number, from the end when negative. */
    record Index(int number) implements Expression {}

    /** Some of the items. */
    record Slice(@Nullable Integer start, @Nullable Integer end, @Nullable Integer step)
            implements Expression {}

    /** The right applied to what the left gives: {@code a.b}, {@code a[0]} and {@code a | b}. */
    record Chain(Expression left, Expression right) implements Expression {}

    /** The items of lists in a list, beside its other items. */
    record Flatten(Expression list) implements Expression {}

    /** The right applied to each item of the left. */
    record Projection(Expression list, Expression each) implements Expression {}

    /** The right applied to each member of the left. */
    record MemberProjection(Expression structure, Expression each) implements Expression {}

    /** The right applied to each item of the left that meets a condition. */
    record Filter(Expression list, Expression condition, Expression each) implements Expression {}

    /** A list of what each gives. */
    record ListOf(List<Expression> items) implements Expression {}

    /** A structure of what each gives. */
    record StructureOf(List<Entry> entries) implements Expression {}

    /** A member of a structure that a query makes. */
    record Entry(String name, Expression value) {}

    /** The left if it is true, else the right. */
    record Or(Expression left, Expression right) implements Expression {}

    /** The left if it is false, else the right. */
    record And(Expression left, Expression right) implements Expression {}

    /** The opposite. */
    record Not(Expression operand) implements Expression {}

    /** A comparison by one of the six operators. */
    record Comparison(Token.Kind operator, Expression left, Expression right)
            implements Expression {}

    /** A call. */
    record Call(String function, List<Expression> arguments) implements Expression {}

    /** An expression handed to a function as it is. */
    record Reference(Expression target) implements Expression {}
}
