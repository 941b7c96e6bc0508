package io.github.awsession.output.query;

import io.github.awsession.error.GeneralException;
import io.github.awsession.error.UsageException;
import io.github.awsession.value.Value;

/**
 * Represents a compiled {@code --query}: JMESPath as the library inside AWS CLI 2.36 understands
 * it, including the faults that the library tolerates.
 *
 * <p>The library {@code smithy-jmespath} is not used: its errors lack the value at fault, its
 * functions cannot be replaced, and it rejects {@code `text`} without quotes inside.
 */
public final class Query {
    private final Expression expression;

    private Query(Expression expression) {
        this.expression = expression;
    }

    /**
     * Parses a JMESPath expression.
     *
     * @throws UsageException when the expression is malformed, with AWS CLI's message and caret
     */
    public static Query compile(String expression) {
        try {
            return new Query(Parser.parse(expression));
        } catch (QuerySyntaxException problem) {
            throw malformed(expression, String.valueOf(problem.getMessage()));
        } catch (StackOverflowError _) {
            throw malformed(expression, "too deeply nested");
        }
    }

    private static UsageException malformed(String expression, String reason) {
        return new UsageException("Bad value for --query " + expression + ": " + reason);
    }

    /**
     * Returns the value that the expression selects.
     *
     * @throws GeneralException for an unknown function or a type error
     */
    public Value search(Value root) {
        try {
            return expression.apply(root);
        } catch (StackOverflowError _) {
            throw new GeneralException("The query or the response is too deeply nested");
        }
    }
}
