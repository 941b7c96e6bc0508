package io.github.awsession.output.query;

import io.github.awsession.output.query.Token.Kind;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Parses a JMESPath expression by operator precedence. The parser accepts the same expressions as
 * the library inside AWS CLI, {@code length(@ @)} for example, and reports the same tokens with the
 * same messages.
 */
final class Parser {
    /** Tokens with a lower binding power end a projection. */
    private static final int PROJECTION_STOP = 10;

    private static final Expression CURRENT = new Expression.Current();

    private final Tokens tokens;

    private Parser(Tokens tokens) {
        this.tokens = tokens;
    }

    static Expression parse(String query) throws QuerySyntaxException {
        Tokens tokens = new Tokens(query);
        Expression expression = new Parser(tokens).expression(0);
        if (!tokens.at(Kind.END)) {
            throw tokens.unexpected("Unexpected token: " + tokens.peek().text());
        }
        return expression;
    }

    private Expression expression(int power) throws QuerySyntaxException {
        Expression left = beginning(tokens.take());
        while (power < tokens.peek().kind().power()) {
            left = continuation(left);
        }
        return left;
    }

    private Expression beginning(Token token) throws QuerySyntaxException {
        return switch (token.kind()) {
            case LITERAL -> new Expression.Literal(token.value());
            case UNQUOTED -> new Expression.Field(token.text());
            case QUOTED -> quoted(token);
            case CURRENT -> CURRENT;
            case STAR ->
                    new Expression.MemberProjection(
                            CURRENT,
                            tokens.at(Kind.RIGHT_BRACKET) ? CURRENT : projected(Kind.STAR.power()));
            case FILTER -> filter(CURRENT);
            case FLATTEN -> flatten(CURRENT);
            case LEFT_BRACE -> structure();
            case LEFT_BRACKET -> bracket();
            case LEFT_PARENTHESIS -> parenthesized();
            case NOT -> new Expression.Not(expression(Kind.NOT.power()));
            case REFERENCE -> new Expression.Reference(expression(Kind.REFERENCE.power()));
            case END -> throw tokens.incomplete();
            default -> throw tokens.unexpected("invalid token", token);
        };
    }

    private Expression continuation(Expression left) throws QuerySyntaxException {
        Token token = tokens.take();
        int power = token.kind().power();
        return switch (token.kind()) {
            case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
                    new Expression.Comparison(token.kind(), left, expression(power));
            case DOT -> dot(left);
            case PIPE -> new Expression.Chain(left, expression(power));
            case OR -> new Expression.Or(left, expression(power));
            case AND -> new Expression.And(left, expression(power));
            case FILTER -> filter(left);
            case FLATTEN -> flatten(left);
            case LEFT_PARENTHESIS -> call(left);
            case LEFT_BRACKET -> bracketBehind(left);
            default -> throw tokens.unexpected("invalid token", token);
        };
    }

    private Expression quoted(Token token) throws QuerySyntaxException {
        if (tokens.at(Kind.LEFT_PARENTHESIS)) {
            throw tokens.unexpected(
                    "Quoted identifier not allowed for function names.", tokens.peek(), 0);
        }
        return new Expression.Field(token.text());
    }

    private Expression parenthesized() throws QuerySyntaxException {
        Expression inner = expression(0);
        tokens.match(Kind.RIGHT_PARENTHESIS);
        return inner;
    }

    private Expression dot(Expression left) throws QuerySyntaxException {
        int power = Kind.DOT.power();
        return tokens.takeIf(Kind.STAR)
                ? new Expression.MemberProjection(left, projected(power))
                : new Expression.Chain(left, behindDot(power));
    }

    private Expression behindDot(int power) throws QuerySyntaxException {
        if (tokens.takeIf(Kind.LEFT_BRACKET)) {
            return list();
        }
        if (tokens.takeIf(Kind.LEFT_BRACE)) {
            return structure();
        }
        if (tokens.at(Kind.QUOTED) || tokens.at(Kind.UNQUOTED) || tokens.at(Kind.STAR)) {
            return expression(power);
        }
        throw tokens.notExpected(
                "['quoted_identifier', 'unquoted_identifier', 'lbracket', 'lbrace']");
    }

    private Expression filter(Expression list) throws QuerySyntaxException {
        Expression condition = expression(0);
        tokens.match(Kind.RIGHT_BRACKET);
        Expression each = tokens.at(Kind.FLATTEN) ? CURRENT : projected(Kind.FILTER.power());
        return new Expression.Filter(list, condition, each);
    }

    private Expression flatten(Expression list) throws QuerySyntaxException {
        return new Expression.Projection(
                new Expression.Flatten(list), projected(Kind.FLATTEN.power()));
    }

    private Expression bracket() throws QuerySyntaxException {
        if (tokens.at(Kind.NUMBER) || tokens.at(Kind.COLON)) {
            return items(CURRENT);
        }
        return tokens.at(Kind.STAR) && tokens.nextIs(Kind.RIGHT_BRACKET) ? all(CURRENT) : list();
    }

    private Expression bracketBehind(Expression left) throws QuerySyntaxException {
        return tokens.at(Kind.NUMBER) || tokens.at(Kind.COLON) ? items(left) : all(left);
    }

    private Expression all(Expression list) throws QuerySyntaxException {
        tokens.match(Kind.STAR);
        tokens.match(Kind.RIGHT_BRACKET);
        return new Expression.Projection(list, projected(Kind.STAR.power()));
    }

    private Expression items(Expression list) throws QuerySyntaxException {
        if (tokens.at(Kind.COLON) || tokens.nextIs(Kind.COLON)) {
            Expression.Slice slice = slice();
            // AWS CLI's library does not project a slice that follows an index or another slice.
            return isIndexed(list)
                    ? new Expression.Chain(list, slice)
                    : new Expression.Projection(
                            new Expression.Chain(list, slice), projected(Kind.STAR.power()));
        }
        Expression item = new Expression.Index(clamped(tokens.take().number()));
        tokens.match(Kind.RIGHT_BRACKET);
        return new Expression.Chain(list, item);
    }

    private static boolean isIndexed(Expression list) {
        return list instanceof Expression.Chain(_, Expression last)
                && (last instanceof Expression.Index || last instanceof Expression.Slice);
    }

    private Expression.Slice slice() throws QuerySyntaxException {
        @Nullable Integer[] parts = new Integer[3];
        int part = 0;
        while (!tokens.at(Kind.RIGHT_BRACKET)) {
            if (tokens.at(Kind.NUMBER)) {
                parts[part] = clamped(tokens.peek().number());
            } else if (!tokens.at(Kind.COLON) || ++part == parts.length) {
                throw tokens.unexpected("syntax error");
            }
            tokens.take();
        }
        tokens.match(Kind.RIGHT_BRACKET);
        return new Expression.Slice(parts[0], parts[1], parts[2]);
    }

    /**
     * Limits a number to the range of {@code int}; no list is so long that a larger number would
     * matter.
     */
    private static int clamped(BigInteger number) {
        BigInteger limit = BigInteger.valueOf(Integer.MAX_VALUE);
        return number.min(limit).max(limit.negate()).intValue();
    }

    /** Parses the expression after a projection, up to a token that ends the projection. */
    private Expression projected(int power) throws QuerySyntaxException {
        if (tokens.peek().kind().power() < PROJECTION_STOP) {
            return CURRENT;
        }
        if (tokens.takeIf(Kind.DOT)) {
            return behindDot(power);
        }
        if (tokens.at(Kind.LEFT_BRACKET) || tokens.at(Kind.FILTER)) {
            return expression(power);
        }
        throw tokens.unexpected("syntax error");
    }

    private Expression call(Expression left) throws QuerySyntaxException {
        if (!(left instanceof Expression.Field(String name))) {
            Token before = tokens.before(1);
            throw tokens.unexpected("Invalid function name '" + before.text() + "'", before);
        }
        List<Expression> arguments = new ArrayList<>();
        while (!tokens.takeIf(Kind.RIGHT_PARENTHESIS)) {
            arguments.add(expression(0));
            tokens.takeIf(Kind.COMMA);
        }
        return new Expression.Call(name, List.copyOf(arguments));
    }

    private Expression list() throws QuerySyntaxException {
        List<Expression> items = new ArrayList<>();
        items.add(expression(0));
        while (!tokens.takeIf(Kind.RIGHT_BRACKET)) {
            tokens.match(Kind.COMMA);
            items.add(expression(0));
        }
        return new Expression.ListOf(List.copyOf(items));
    }

    private Expression structure() throws QuerySyntaxException {
        List<Expression.Entry> entries = new ArrayList<>();
        entries.add(entry());
        while (!tokens.takeIf(Kind.RIGHT_BRACE)) {
            tokens.takeIf(Kind.COMMA);
            entries.add(entry());
        }
        return new Expression.StructureOf(List.copyOf(entries));
    }

    private Expression.Entry entry() throws QuerySyntaxException {
        if (!tokens.at(Kind.QUOTED) && !tokens.at(Kind.UNQUOTED)) {
            throw tokens.expected("['quoted_identifier', 'unquoted_identifier']");
        }
        String name = tokens.take().text();
        tokens.match(Kind.COLON);
        return new Expression.Entry(name, expression(0));
    }
}
