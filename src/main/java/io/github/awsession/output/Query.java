package io.github.awsession.output;

import io.github.awsession.value.Value;

/** A compiled {@code --query}. */
public final class Query {
    private Query() {}

    /**
     * Parses a JMESPath expression.
     *
     * @throws io.github.awsession.error.UsageException with AWS CLI's message and caret when it is malformed
     */
    @SuppressWarnings("UnusedVariable")
    public static Query compile(String expression) {
        throw new UnsupportedOperationException();
    }

    /**
     * What the expression selects.
     *
     * @throws io.github.awsession.error.GeneralException for an unknown function or a type error
     */
    @SuppressWarnings("UnusedVariable")
    public Value search(Value root) {
        throw new UnsupportedOperationException();
    }
}
