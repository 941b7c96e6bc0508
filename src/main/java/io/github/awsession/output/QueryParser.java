package io.github.awsession.output;

import io.github.awsession.output.Token.Kind;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a JMESPath expression by operator precedence. What is accepted, and which word is
 * complained about in which terms, equals the library inside AWS CLI: it lets {@code length(@ @)}
 * pass, for one.
 */
final class QueryParser {
    /** Words that bind less end a projection. */
    private static final int PROJECTION_STOP = 10;

    private static final List<Kind> COMPARISONS =
            List.of(
                    Kind.EQUAL,
                    Kind.NOT_EQUAL,
                    Kind.LESS,
                    Kind.LESS_OR_EQUAL,
                    Kind.GREATER,
                    Kind.GREATER_OR_EQUAL);
    private static final Expression CURRENT = new Expression.Current();

    private final String query;
    private final List<Token> tokens;
    private int index;

    private QueryParser(String query, List<Token> tokens) {
        this.query = query;
        this.tokens = tokens;
    }

    static Expression parse(String query) throws QuerySyntaxException {
        QueryParser parser = new QueryParser(query, QueryLexer.split(query));
        Expression expression = parser.expression(0);
        if (!parser.at(Kind.END)) {
            throw parser.unexpected("Unexpected token: " + parser.peek().text());
        }
        return expression;
    }

    private Token peek() {
        return tokens.get(index);
    }

    private boolean at(Kind kind) {
        return peek().is(kind);
    }

    private boolean nextIs(Kind kind) {
        return index + 1 < tokens.size() && tokens.get(index + 1).is(kind);
    }

    private void match(Kind kind) throws QuerySyntaxException {
        if (!at(kind)) {
            throw expected(kind.word());
        }
        index++;
    }

    private QuerySyntaxException expected(String wanted) {
        return at(Kind.END)
                ? QuerySyntaxException.incomplete(query)
                : unexpected("Expecting: " + wanted + ", got: " + peek().kind().word());
    }

    private QuerySyntaxException unexpected(String reason) {
        return unexpected(reason, peek());
    }

    private QuerySyntaxException unexpected(String reason, Token token) {
        return QuerySyntaxException.unexpected(reason, query, token, token.position());
    }

    private Expression expression(int power) throws QuerySyntaxException {
        Token token = peek();
        index++;
        Expression left = beginning(token);
        while (power < peek().kind().power()) {
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
                            at(Kind.RIGHT_BRACKET) ? CURRENT : projected(Kind.STAR.power()));
            case FILTER -> filter(CURRENT);
            case FLATTEN -> flatten(CURRENT);
            case LEFT_BRACE -> structure();
            case LEFT_BRACKET -> bracket();
            case LEFT_PARENTHESIS -> parenthesized();
            case NOT -> new Expression.Not(expression(Kind.NOT.power()));
            case REFERENCE -> new Expression.Reference(expression(Kind.REFERENCE.power()));
            case END -> throw QuerySyntaxException.incomplete(query);
            default -> throw unexpected("invalid token", token);
        };
    }

    private Expression continuation(Expression left) throws QuerySyntaxException {
        Token token = peek();
        int power = token.kind().power();
        if (COMPARISONS.contains(token.kind())) {
            index++;
            return new Expression.Comparison(token.kind(), left, expression(power));
        }
        switch (token.kind()) {
            case DOT, PIPE, OR, AND, FILTER, FLATTEN, LEFT_BRACKET, LEFT_PARENTHESIS -> index++;
            default -> throw unexpected("invalid token");
        }
        return switch (token.kind()) {
            case DOT -> dot(left);
            case PIPE -> new Expression.Chain(left, expression(power));
            case OR -> new Expression.Or(left, expression(power));
            case AND -> new Expression.And(left, expression(power));
            case FILTER -> filter(left);
            case FLATTEN -> flatten(left);
            case LEFT_PARENTHESIS -> call(left);
            default -> bracketBehind(left);
        };
    }

    private Expression quoted(Token token) throws QuerySyntaxException {
        if (at(Kind.LEFT_PARENTHESIS)) {
            throw QuerySyntaxException.unexpected(
                    "Quoted identifier not allowed for function names.", query, peek(), 0);
        }
        return new Expression.Field(token.text());
    }

    private Expression parenthesized() throws QuerySyntaxException {
        Expression inner = expression(0);
        match(Kind.RIGHT_PARENTHESIS);
        return inner;
    }

    private Expression dot(Expression left) throws QuerySyntaxException {
        if (at(Kind.STAR)) {
            index++;
            return new Expression.MemberProjection(left, projected(Kind.DOT.power()));
        }
        return new Expression.Chain(left, behindDot(Kind.DOT.power()));
    }

    private Expression behindDot(int power) throws QuerySyntaxException {
        switch (peek().kind()) {
            case QUOTED, UNQUOTED, STAR -> {
                return expression(power);
            }
            case LEFT_BRACKET -> {
                index++;
                return list();
            }
            case LEFT_BRACE -> {
                index++;
                return structure();
            }
            default ->
                    throw unexpected(
                            "Expecting: ['quoted_identifier', 'unquoted_identifier', 'lbracket', 'lbrace'], got: "
                                    + peek().kind().word());
        }
    }

    private Expression filter(Expression list) throws QuerySyntaxException {
        Expression condition = expression(0);
        match(Kind.RIGHT_BRACKET);
        Expression each = at(Kind.FLATTEN) ? CURRENT : projected(Kind.FILTER.power());
        return new Expression.Filter(list, condition, each);
    }

    private Expression flatten(Expression list) throws QuerySyntaxException {
        return new Expression.Projection(
                new Expression.Flatten(list), projected(Kind.FLATTEN.power()));
    }

    private Expression bracket() throws QuerySyntaxException {
        if (at(Kind.NUMBER) || at(Kind.COLON)) {
            return items(CURRENT);
        }
        return at(Kind.STAR) && nextIs(Kind.RIGHT_BRACKET) ? all(CURRENT) : list();
    }

    private Expression bracketBehind(Expression left) throws QuerySyntaxException {
        return at(Kind.NUMBER) || at(Kind.COLON) ? items(left) : all(left);
    }

    private Expression all(Expression list) throws QuerySyntaxException {
        match(Kind.STAR);
        match(Kind.RIGHT_BRACKET);
        return new Expression.Projection(list, projected(Kind.STAR.power()));
    }

    private Expression items(Expression list) throws QuerySyntaxException {
        if (at(Kind.COLON) || nextIs(Kind.COLON)) {
            Expression.Slice slice = slice();
            // AWS CLI's library continues an indexed list without projecting the slice.
            return isIndexed(list)
                    ? new Expression.Chain(list, slice)
                    : new Expression.Projection(
                            new Expression.Chain(list, slice), projected(Kind.STAR.power()));
        }
        Expression item = new Expression.Index(clamped(peek().number()));
        index++;
        match(Kind.RIGHT_BRACKET);
        return new Expression.Chain(list, item);
    }

    private static boolean isIndexed(Expression list) {
        return list instanceof Expression.Chain(_, Expression last)
                && (last instanceof Expression.Index || last instanceof Expression.Slice);
    }

    private Expression.Slice slice() throws QuerySyntaxException {
        @Nullable Integer[] parts = new Integer[3];
        int part = 0;
        while (!at(Kind.RIGHT_BRACKET)) {
            if (at(Kind.NUMBER)) {
                parts[part] = clamped(peek().number());
            } else if (!at(Kind.COLON) || ++part == parts.length) {
                throw unexpected("syntax error");
            }
            index++;
        }
        match(Kind.RIGHT_BRACKET);
        return new Expression.Slice(parts[0], parts[1], parts[2]);
    }

    /** No list is so long that a larger number would matter. */
    private static int clamped(BigInteger number) {
        BigInteger limit = BigInteger.valueOf(Integer.MAX_VALUE);
        return number.min(limit).max(limit.negate()).intValue();
    }

    /** What follows a projection, up to a word that ends it. */
    private Expression projected(int power) throws QuerySyntaxException {
        if (peek().kind().power() < PROJECTION_STOP) {
            return CURRENT;
        }
        if (at(Kind.DOT)) {
            index++;
            return behindDot(power);
        }
        if (at(Kind.LEFT_BRACKET) || at(Kind.FILTER)) {
            return expression(power);
        }
        throw unexpected("syntax error");
    }

    private Expression call(Expression left) throws QuerySyntaxException {
        if (!(left instanceof Expression.Field(String name))) {
            Token before = tokens.get(index - 2);
            throw unexpected("Invalid function name '" + before.text() + "'", before);
        }
        List<Expression> arguments = new ArrayList<>();
        while (!at(Kind.RIGHT_PARENTHESIS)) {
            arguments.add(expression(0));
            index += at(Kind.COMMA) ? 1 : 0;
        }
        match(Kind.RIGHT_PARENTHESIS);
        return new Expression.Call(name, List.copyOf(arguments));
    }

    private Expression list() throws QuerySyntaxException {
        List<Expression> items = new ArrayList<>();
        items.add(expression(0));
        while (!at(Kind.RIGHT_BRACKET)) {
            match(Kind.COMMA);
            items.add(expression(0));
        }
        index++;
        return new Expression.ListOf(List.copyOf(items));
    }

    private Expression structure() throws QuerySyntaxException {
        List<Expression.Entry> entries = new ArrayList<>();
        while (true) {
            Token name = peek();
            if (!at(Kind.QUOTED) && !at(Kind.UNQUOTED)) {
                throw expected("['quoted_identifier', 'unquoted_identifier']");
            }
            index++;
            match(Kind.COLON);
            entries.add(new Expression.Entry(name.text(), expression(0)));
            if (at(Kind.RIGHT_BRACE)) {
                index++;
                return new Expression.StructureOf(List.copyOf(entries));
            }
            index += at(Kind.COMMA) ? 1 : 0;
        }
    }
}
