package io.github.awsession.output;

import io.github.awsession.value.Value;

/** What a function of a query is given. */
sealed interface Argument {
    /** A value. */
    record Plain(Value value) implements Argument {}

    /** An expression to apply to each item of a list. */
    record Applied(Expression expression) implements Argument {
        Value to(Value item) {
            return QueryEvaluator.evaluate(expression, item);
        }
    }
}
