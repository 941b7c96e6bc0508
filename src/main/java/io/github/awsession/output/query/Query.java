package io.github.awsession.output.query;

import io.github.awsession.error.GeneralException;
import io.github.awsession.error.UsageException;
import io.github.awsession.value.Value;

/**
 * A compiled {@code --query}: JMESPath as the library inside AWS CLI 2.36 understands it, down to
 * what it tolerates.
 *
 * <p>Not the library {@code smithy-jmespath}: its errors lack the value at fault, its functions
 * cannot be replaced, and it refuses {@code `text`} without quotes inside.
 */
public final class Query {
    private final Expression expression;

    private Query(Expression expression) {
        this.expression = expression;
    }

    /**
     * Parses a JMESPath expression.
     *
     * @throws UsageException with AWS CLI's message and caret when it is malformed
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
     * What the expression selects.
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
