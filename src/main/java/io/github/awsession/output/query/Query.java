package io.github.awsession.output.query;

import io.github.awsession.error.GeneralException;
import io.github.awsession.error.UsageException;
import io.github.awsession.value.Value;

import java.util.List;

/**
 * Represents a compiled {@code --query}: JMESPath as the library inside AWS CLI 2.36 understands
 * it, including the faults that the library tolerates.
 *
 * <p>The library {@code smithy-jmespath} is not used: its errors lack the value at fault, its
 * functions cannot be replaced, and it rejects {@code `text`} without quotes inside.
 */
public final class Query {
    private final Expression expression;
    private final boolean hasReferences;

    private Query(Expression expression, boolean hasReferences) {
        this.expression = expression;
        this.hasReferences = hasReferences;
    }

    /**
     * Parses a JMESPath expression.
     *
     * @throws UsageException when the expression is malformed, with AWS CLI's message and caret
     */
    public static Query compile(String expression) {
        try {
            return new Query(Parser.parse(expression), expression.indexOf('&') >= 0);
        } catch (QuerySyntaxException problem) {
            throw malformed(expression, String.valueOf(problem.getMessage()));
        } catch (StackOverflowError _) {
            throw malformed(expression, "too deeply nested");
        }
    }

    /**
     * Returns whether a result holds an expression that nothing has evaluated, which only some
     * formats can print.
     */
    public boolean isUnevaluated(Value result) {
        return hasReferences && holdsExpression(result);
    }

    @SuppressWarnings("ReferenceEquality") // A response may hold the same text.
    private static boolean holdsExpression(Value value) {
        if (value instanceof Value.Structure(var members)) {
            return members.values().stream().anyMatch(Query::holdsExpression);
        }
        return value instanceof Value.Sequence(List<Value> items)
                ? items.stream().anyMatch(Query::holdsExpression)
                : value == Expression.UNEVALUATED;
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
