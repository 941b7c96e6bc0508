package io.github.awsession.output.query;

import io.github.awsession.output.query.Token.Kind;

import java.util.List;

/** The words of a query from left to right, and the complaints about the one that comes next. */
final class Tokens {
    private final String query;
    private final List<Token> tokens;
    private int index;

    Tokens(String query) throws QuerySyntaxException {
        this.query = query;
        this.tokens = Lexer.split(query);
    }

    /** The word that comes next; the last one stays. */
    Token peek() {
        return tokens.get(index);
    }

    /** Takes the next word. */
    Token take() {
        return tokens.get(index++);
    }

    /** The word before those taken last. */
    Token before(int taken) {
        return tokens.get(index - taken - 1);
    }

    /** Whether a word of that kind comes next. */
    boolean at(Kind kind) {
        return peek().is(kind);
    }

    /** Whether a word of that kind comes behind the next. */
    boolean nextIs(Kind kind) {
        return index + 1 < tokens.size() && tokens.get(index + 1).is(kind);
    }

    /** Takes the next word if it is of that kind. */
    boolean takeIf(Kind kind) {
        boolean found = at(kind);
        index += found ? 1 : 0;
        return found;
    }

    /** Takes the next word, which must be of that kind. */
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
