package io.github.awsession.output.query;

import io.github.awsession.output.query.Token.Kind;

import java.util.List;

/**
 * Reads the tokens of a query from left to right, and makes the exceptions about the next token.
 */
final class Tokens {
    private final String query;
    private final List<Token> tokens;
    private int index;

    Tokens(String query) throws QuerySyntaxException {
        this.query = query;
        this.tokens = Lexer.split(query);
    }

    /** Returns the next token without consuming it. */
    Token peek() {
        return tokens.get(index);
    }

    /** Consumes and returns the next token. */
    Token take() {
        return tokens.get(index++);
    }

    /** Returns the token before the {@code taken} tokens that were consumed last. */
    Token before(int taken) {
        return tokens.get(index - taken - 1);
    }

    /** Returns whether the next token is of this kind. */
    boolean at(Kind kind) {
        return peek().is(kind);
    }

    /** Returns whether the token after the next is of this kind. */
    boolean nextIs(Kind kind) {
        return index + 1 < tokens.size() && tokens.get(index + 1).is(kind);
    }

    /** Consumes the next token if it is of this kind; returns whether it was. */
    boolean takeIf(Kind kind) {
        boolean found = at(kind);
        index += found ? 1 : 0;
        return found;
    }

    /** Consumes the next token, which must be of this kind. */
    void match(Kind kind) throws QuerySyntaxException {
        if (!takeIf(kind)) {
            throw expected(kind.word());
        }
    }

    QuerySyntaxException expected(String wanted) {
        return at(Kind.END) ? incomplete() : notExpected(wanted);
    }

    QuerySyntaxException notExpected(String wanted) {
        return unexpected("Expecting: " + wanted + ", got: " + peek().kind().word());
    }

    QuerySyntaxException incomplete() {
        return QuerySyntaxException.incomplete(query);
    }

    QuerySyntaxException unexpected(String reason) {
        return unexpected(reason, peek());
    }

    QuerySyntaxException unexpected(String reason, Token token) {
        return unexpected(reason, token, token.position());
    }

    QuerySyntaxException unexpected(String reason, Token token, int position) {
        return QuerySyntaxException.unexpected(reason, query, token, position);
    }
}
